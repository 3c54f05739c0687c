// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;

namespace Schakel.Storage.Events;

/// <summary>Keeps every text that a dossier may run on: a running dossier stays with its version, also when the file is long gone.</summary>
internal static class PolicyTexts
{
    /// <summary>Adds the texts in force to those that are kept.</summary>
    public static async Task<Library> Keep(DbConnection connection, IEnumerable<Procedure> procedures, IEnumerable<OrganisationType> types, Calendar calendar)
    {
        var (given, givenTypes) = (procedures.ToList(), types.ToList());
        var kept = await Kept(connection, null);
        var hashes = kept.Select(text => text.Hash).ToHashSet();
        foreach (var procedure in given)
            await Add(ProcedureHash.Of(procedure), "procedure", procedure.Name, procedure.Version, () => ProcedureFormatter.Format(procedure));
        foreach (var type in givenTypes)
            await Add(OrganisationHash.Of(type), "organisatie", type.Name, type.Version, () => OrganisationFormatter.Format(type));
        return new Library(given.Concat(kept.Select(text => text.Procedure).OfType<Procedure>()), givenTypes.Concat(kept.Select(text => text.Type).OfType<OrganisationType>()), calendar);

        async Task Add(string hash, string kind, string name, long version, Func<string> text)
        {
            if (hashes.Add(hash))
                await connection.ExecuteAsync(
                    "insert into policy_text (hash, kind, name, version, text) values (@hash, @kind, @name, @version, @text) on conflict (hash) do nothing",
                    new { hash, kind, name, version, text = text() });
        }
    }

    /// <summary>The texts that are kept, and no others.</summary>
    public static async Task<Library> Load(DbConnection connection, DbTransaction transaction, Calendar calendar)
    {
        var kept = await Kept(connection, transaction);
        return new Library(kept.Select(text => text.Procedure).OfType<Procedure>(), kept.Select(text => text.Type).OfType<OrganisationType>(), calendar);
    }

    /// <summary>The first text that is not what its hash says; null where all are.</summary>
    public static async Task<Wording?> Changed(DbConnection connection, DbTransaction? transaction) =>
        (await Kept(connection, transaction)).FirstOrDefault(text => !text.IsItself) is { } changed
            ? new($"De tekst ‘{changed.Name}’, versie {changed.Version}, is veranderd nadat er dossiers op begonnen. Zet een back-up terug.",
                $"The text ‘{changed.Name}’, version {changed.Version}, was changed after dossiers began on it. Restore a backup.")
            : null;

    /// <summary>That a text is not there.</summary>
    public static StoreException Missing(MissingTextException e) => new(MissingOf(e.Hash), e);

    /// <inheritdoc cref="Missing"/>
    public static Wording MissingOf(string hash) => new(
        $"De tekst waarop een dossier loopt is er niet meer ({hash}). Zet een back-up terug.", $"The text that a dossier runs on is not there any more ({hash}). Restore a backup.");

    private static async Task<IReadOnlyList<Text>> Kept(DbConnection connection, DbTransaction? transaction) =>
        [.. (await connection.QueryAsync<(string Hash, string Kind, string Name, long Version, string Text)>(
            "select hash, kind, name, version, text from policy_text order by name, version, hash", transaction: transaction))
            .Select(row => new Text(
                row.Hash, row.Name, row.Version,
                row.Kind == "procedure" ? ProcedureReader.Read(row.Text, row.Hash).Procedure : null,
                row.Kind == "organisatie" ? OrganisationReader.Read(row.Text, row.Hash).Type : null))];

    private sealed record Text(string Hash, string Name, long Version, Procedure? Procedure, OrganisationType? Type)
    {
        public bool IsItself => Procedure is not null
            ? (Hash, Name, Version) == (ProcedureHash.Of(Procedure), Procedure.Name, Procedure.Version)
            : Type is not null && (Hash, Name, Version) == (OrganisationHash.Of(Type), Type.Name, Type.Version);
    }
}
