// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Raising;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Bottlenecks;

/// <summary>Dossiers that belong to one bottleneck. Each keeps its own turn and its own term: what it asks is not answered by being counted.</summary>
internal static class Gathered
{
    /// <summary>The office that does it.</summary>
    public const string Office = "coördinator";

    /// <summary>How many are taken together at once at most.</summary>
    public const int Most = 200;

    /// <summary>Links what was chosen to the bottleneck that was raised for it: all of it at once, and once.</summary>
    public static async Task Link(Store store, Registry registry, Visit visit, Concept concept, CancellationToken stop)
    {
        if (!concept.Gathers.IsEmpty)
            await Link(store, registry, visit, $"{concept.Command}/bij", DossierNumber.Of(concept.Command, 0), concept.Gathers, stop);
    }

    /// <summary>Links dossiers to a bottleneck; what this one may not read, or belongs to it already, is left out.</summary>
    public static async Task Link(Store store, Registry registry, Visit visit, string command, DossierNumber bottleneck, IEnumerable<string> numbers, CancellationToken stop)
    {
        if (visit.Person is not { Organisation: { } organisation } person)
            return;
        var link = new Link(LinkKind.Joins, bottleneck);
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var number in numbers.Distinct(StringComparer.Ordinal).Take(Most))
        {
            if (await FoundCase.Find(store, [organisation], number, stop) is { } found && Reads(visit, found) && found.File.Number != bottleneck && !found.File.Links.Contains(link))
                parts.Add(new Part(found.File.Number, new CaseCommand.LinkTo(new Actor(Office, person.Reference), link)));
        }

        if (parts.Count > 0)
            await store.Writer.Send(new Submission(command, organisation, parts.ToImmutable()), stop);
    }

    /// <summary>Whether this one reads a dossier in his office, and it is no bottleneck itself.</summary>
    public static bool Reads(Visit visit, FoundCase found) => found.File.Frozen.Kind is not Kind.Bottleneck && Reads(View.Of(found.File, found.Events, found.Course, Onlooker.Of(visit, found.File)));

    /// <summary>Whether one who sees this reads it in that office.</summary>
    public static bool Reads(View? view) => view is { Story: true } && view.Offices.Contains(Office);
}
