// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Storage;
using Schakel.Storage.Reading;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Bottlenecks;

/// <summary>
/// The dossiers that may become one bottleneck: what runs, rests or ended at an organisation, the newest first. What someone wrote at its opening never changes, so
/// a dossier is read once; what was destroyed is forgotten with the next look.
/// </summary>
internal sealed class Gatherable(OpenStore open, Registry registry)
{
    /// <summary>How many are compared at most.</summary>
    public const int Most = 5_000;

    private const int OnAPage = 500;
    private const string Withdrawn = "ingetrokken";

    private static readonly ImmutableArray<string> Kinds = [.. new[] { Kind.Signal, Kind.ProfessionalBrake }.Select(kind => Vocabulary.Kinds[kind])];

    private readonly ConcurrentDictionary<string, (Store Of, ImmutableDictionary<string, Sketched> Read)> kept = new(StringComparer.Ordinal);

    /// <summary>Those that one may read in his office, and whether that is all there are.</summary>
    public async Task<(ImmutableArray<Sketched> All, bool IsWhole)> For(Person person, CancellationToken stop)
    {
        var (store, organisation) = (open.Now, person.Organisation!);
        var before = kept.TryGetValue(organisation, out var held) && held.Of == store ? held.Read : ImmutableDictionary<string, Sketched>.Empty;
        var read = ImmutableDictionary.CreateBuilder<string, Sketched>(StringComparer.Ordinal);
        var (count, whole, mark) = (0, false, (PageMark?)null);
        while (!whole && count < Most)
        {
            var lines = await store.Reader.Dossiers.Page([organisation], new DossierFilter { Kinds = Kinds }, mark, OnAPage, stop);
            foreach (var line in lines.Where(line => line.EndedAs != Withdrawn))
            {
                if (before.TryGetValue(line.Number, out var known))
                    read[line.Number] = known;
                else if (await FoundCase.Find(store, [organisation], line.Number, stop) is { } found)
                    read[line.Number] = Sketched.Of(found, line.Kind, registry);
            }

            (count, whole) = (count + lines.Count, lines.Count < OnAPage);
            mark = lines.Count > 0 ? new PageMark(lines[^1].Opened, lines[^1].Number) : mark;
        }

        kept[organisation] = (store, read.ToImmutable());
        return ([.. read.Values.Where(each => each.Readers.Contains(Gathered.Office) && person.OfficesFor(each.Unit).Contains(Gathered.Office))], whole);
    }
}
