// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Dapper;
using Schakel.Dossiers;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;

namespace Schakel.Storage.Events;

/// <summary>Keeps every text that a dossier may run on: a running dossier stays with its version, also when the file is long gone.</summary>
internal static class PolicyTexts
{
    public static async Task<Library> Keep(DbConnection connection, IEnumerable<Procedure> procedures, IEnumerable<OrganisationType> types, Calendar calendar)
    {
        var (given, givenTypes) = (procedures.ToList(), types.ToList());
        var known = (await connection.QueryAsync<(string Hash, string Kind, string Text)>("select hash, kind, text from policy_text")).ToList();
        var hashes = known.Select(text => text.Hash).ToHashSet();
        foreach (var procedure in given)
            await Add(ProcedureHash.Of(procedure), "procedure", procedure.Name, procedure.Version, () => ProcedureFormatter.Format(procedure));
        foreach (var type in givenTypes)
            await Add(OrganisationHash.Of(type), "organisatie", type.Name, type.Version, () => OrganisationFormatter.Format(type));
        return new Library(
            given.Concat(known.Where(text => text.Kind == "procedure").Select(text => ProcedureReader.Read(text.Text, text.Hash).Procedure).OfType<Procedure>()),
            givenTypes.Concat(known.Where(text => text.Kind == "organisatie").Select(text => OrganisationReader.Read(text.Text, text.Hash).Type).OfType<OrganisationType>()),
            calendar);

        async Task Add(string hash, string kind, string name, long version, Func<string> text)
        {
            if (hashes.Add(hash))
                await connection.ExecuteAsync(
                    "insert into policy_text (hash, kind, name, version, text) values (@hash, @kind, @name, @version, @text) on conflict (hash) do nothing",
                    new { hash, kind, name, version, text = text() });
        }
    }
}
