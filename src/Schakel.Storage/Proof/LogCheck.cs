// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.InteropServices;
using Schakel.Dossiers.Events;
using Schakel.Procedures;

namespace Schakel.Storage.Proof;

/// <summary>Looks at the rows in order: what is wrong with one, seen from the rows before it. It keeps some seventy bytes of every dossier.</summary>
/// <param name="ring">Knows which dossiers have a key.</param>
internal sealed class LogCheck(Keyring ring)
{
    public const string Erasure = EventForm.Erased;

    public static readonly Wording Gone = new("de inhoud is er niet, en nergens staat dat het dossier vernietigd is", "the content is not there, and nothing says that the dossier was destroyed");
    public static readonly Wording Changed = new("de rij is niet wat in het logboek vastligt", "the row is not what the log committed to");
    public static readonly Wording Sealed = new("de inhoud kan niet geopend worden: die is veranderd of de sleutel hoort er niet bij", "the content cannot be opened: it was changed, or the key is not its own");
    private static readonly Wording KeyLeft = new("het dossier is vernietigd, maar zijn sleutel is er nog", "the dossier was destroyed, but its key is still there");
    private readonly Dictionary<UInt128, Seen> dossiers = [];
    private readonly Dictionary<UInt128, long> bare = [];
    private readonly HashSet<string> texts = [];

    /// <summary>The rows whose content was destroyed.</summary>
    public long Erased { get; private set; }

    /// <summary>Dossiers of which content is not there and nothing has said yet that they were destroyed, by the position of the first such row.</summary>
    public IEnumerable<(long Position, UInt128 Dossier)> Unexplained => bare.Select(each => (each.Value, each.Key)).Order();

    /// <summary>Whether a row of a dossier was seen.</summary>
    public bool Knows(UInt128 dossier) => dossiers.ContainsKey(dossier);

    /// <summary>What is wrong with the next row; null where nothing is.</summary>
    public Wording? Next(in Worked worked, long position, long version)
    {
        if (worked.Dossier is not { } dossier)
            return Changed;
        ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(dossiers, dossier, out var isKnown);
        if (!isKnown)
        {
            seen.Organisation = Once(worked.Organisation);
            if (ring.Misplaced(dossier, worked.Organisation) is { } misplaced)
                return misplaced;
        }

        if (version != seen.Versions++)
        {
            var (number, after) = (DossierId.Text(dossier), seen.Versions - 2);
            return after < 0
                ? new($"dossier {number} begint niet bij zijn opening, maar bij gebeurtenis {version}", $"dossier {number} does not start at its opening, but at event {version}")
                : new($"in dossier {number} komt na gebeurtenis {after} gebeurtenis {version}", $"in dossier {number}, event {after} is followed by event {version}");
        }

        if (seen.IsErased || worked.Organisation != seen.Organisation)
            return Changed;
        if (worked.Kind != RowKind.Event && Destroyed(worked.Kind, dossier, ref seen, position) is { } left)
            return left;
        if (worked.Wrong is not null)
            return worked.Wrong;
        if (seen.Procedure is null)
            (seen.Procedure, seen.IsPublic) = (Once(worked.Procedure!), worked.IsPublic);
        return seen.Procedure == worked.Procedure && worked.IsPublic == (seen.IsPublic && !worked.IsConfided) ? null : Changed;
    }

    private Wording? Destroyed(RowKind kind, UInt128 dossier, ref Seen seen, long position)
    {
        if (kind == RowKind.Erasure)
        {
            seen.IsErased = true;
            bare.Remove(dossier);
            return ring.Has(dossier) ? KeyLeft : null;
        }

        // An announcement is vouched for as what was destroyed elsewhere is: nobody else can put one in.
        if (kind == RowKind.Bare)
            Erased++;
        bare.TryAdd(dossier, position);
        return ring.Has(dossier) ? Gone : null;
    }

    // The same few texts in millions of rows: kept once.
    private string Once(string text)
    {
        if (texts.TryGetValue(text, out var kept))
            return kept;
        texts.Add(text);
        return text;
    }

    private struct Seen
    {
        public string Organisation;
        public string? Procedure;
        public long Versions;
        public bool IsErased;
        public bool IsPublic;
    }
}
