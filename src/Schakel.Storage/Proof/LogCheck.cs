// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using Schakel.Dossiers;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Sealing;
using Schakel.Log;
using Schakel.Procedures;

namespace Schakel.Storage.Proof;

/// <summary>A row with what was worked out of it by itself, apart from the rows before it.</summary>
internal sealed record Worked(LoggedEvent Row, Hash Leaf, Content? Content, Hash Commitment);

/// <summary>Looks at the rows in order: what is wrong with one, seen from the rows before it.</summary>
/// <param name="opener">Knows which dossiers have a key.</param>
/// <param name="erased">The version of the event that says so, of each dossier that was destroyed.</param>
/// <param name="erasedElsewhere">Dossiers that a later store destroyed, as a restore recorded it.</param>
internal sealed class LogCheck(Opener opener, FrozenDictionary<string, long> erased, FrozenSet<string> erasedElsewhere)
{
    public const string Erasure = EventForm.Erased;

    private static readonly Wording Gone = new("de inhoud is er niet, en nergens staat dat het dossier vernietigd is", "the content is not there, and nothing says that the dossier was destroyed");
    private static readonly Wording Changed = new("de rij is niet wat in het logboek vastligt", "the row is not what the log committed to");
    private static readonly Wording Sealed = new("de inhoud kan niet geopend worden: die is veranderd of de sleutel hoort er niet bij", "the content cannot be opened: it was changed, or the key is not its own");
    private readonly Dictionary<string, Seen> dossiers = [];

    /// <summary>The rows whose content was destroyed.</summary>
    public long Erased { get; private set; }

    /// <summary>What is wrong with the next row; null where nothing is.</summary>
    public Wording? Next(Worked worked)
    {
        var (organisation, dossier, version, type, _, _) = worked.Row.Header;
        if (!dossiers.TryGetValue(dossier, out var seen))
            dossiers[dossier] = seen = new Seen(organisation);
        if (version != seen.Versions++)
            return new($"dossier {dossier} springt van versie {seen.Versions - 2} naar {version}", $"dossier {dossier} goes from version {seen.Versions - 2} to {version}");
        if (seen.IsErased || organisation != seen.Organisation || DossierNumber.Read(dossier)?.Text != dossier)
            return Changed;
        if (type == Erasure)
        {
            seen.IsErased = true;
            if (opener.Has(dossier))
                return new("het dossier is vernietigd, maar zijn sleutel is er nog", "the dossier was destroyed, but its key is still there");
            if (worked.Row.Body?.StartsWith('!') != true)
                return Changed;
        }
        else if (worked.Row.Body is null)
        {
            Erased++;
            return worked.Row.Secret is null && IsErasedAfter(dossier, version) ? Bare(worked) : Gone;
        }
        else if (worked.Row.Body.StartsWith('!'))
        {
            return Changed;
        }

        if (worked.Content is null)
            return Sealed;
        return EntrySays(worked) && Entry(worked, seen) == worked.Row.Entry ? null : Changed;
    }

    private bool IsErasedAfter(string dossier, long version) =>
        !opener.Has(dossier) && (erasedElsewhere.Contains(dossier) || (erased.TryGetValue(dossier, out var at) && at > version));

    // Of what was destroyed the commitment stays, and nobody can open it any more: what is left is its form and its day.
    private static Wording? Bare(Worked worked)
    {
        try
        {
            return EntryFields.Read(worked.Row.Entry) is { } fields && fields.Day == Moment.Read(worked.Row.Header.At).Day.ToString("yyyy-MM-dd") ? null : Changed;
        }
        catch (FormatException)
        {
            return Changed;
        }
    }

    private static bool EntrySays(Worked worked) =>
        EntryFields.Read(worked.Row.Entry) is { } fields && fields.Commitment == worked.Commitment;

    private static string? Entry(Worked worked, Seen seen)
    {
        var row = worked.Row;
        try
        {
            var isOpening = row.Header.Version == 0;
            if (isOpening)
                seen.Frozen = EventForm.Read(row.Header.Type, worked.Content!.Body) is CaseEvent.Opened opened ? opened.Frozen : null;
            // A dossier whose beginning was destroyed has nothing to tell of it: its entry is held against the commitment alone.
            if (seen.Frozen is not { } frozen)
                return isOpening ? null : row.Entry;
            // Of what is not public the entry tells nothing of the event, and it need not be read.
            var what = LogEntry.IsPublic(frozen.Kind) ? EventForm.Read(row.Header.Type, worked.Content!.Body) : null;
            return LogEntry.Of(worked.Commitment.ToArray(), row.Header, frozen, what);
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            return null;
        }
    }

    private sealed class Seen(string organisation)
    {
        public string Organisation => organisation;

        public long Versions { get; set; }

        public bool IsErased { get; set; }

        public Frozen? Frozen { get; set; }
    }
}
