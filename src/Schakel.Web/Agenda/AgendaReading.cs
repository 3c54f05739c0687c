// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Storage;
using Schakel.Storage.Reading;
using Schakel.Web.Cases;
using Schakel.Web.Following;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Agenda;

/// <summary>Reads all bottlenecks for the agenda. It is read anew when something happened; where that takes long, a tenth of the time at most.</summary>
internal sealed class AgendaReading(OpenStore open, Registry registry) : IDisposable
{
    private const int OnAPage = 500;

    // What takes less than this nobody notices.
    private const int Short = 500;

    private static readonly ImmutableArray<string> Kinds = [.. Vocabulary.Kinds.Words.Where(word => Vocabulary.Kinds.TryRead(word, out var kind) && kind is Kind.Bottleneck)];

    private readonly SemaphoreSlim one = new(1);
    private Held? held;

    /// <summary>All of them, also what is solved, the oldest first.</summary>
    public async Task<ImmutableArray<AgendaItem>> Now(CancellationToken stop)
    {
        var store = open.Now;
        var entries = await store.Reader.Figures.Entries(stop);
        if (held is { } last && last.Of == store && (last.Entries == entries || (last.Took > Short && Environment.TickCount64 - last.At < 10 * last.Took)))
            return last.Items;
        await one.WaitAsync(stop);
        try
        {
            var start = Environment.TickCount64;
            var items = AgendaItem.All(await Rounds(store, stop), registry);
            held = new Held(store, entries, items, Environment.TickCount64, Environment.TickCount64 - start);
            return items;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The one that a dossier is a round of; null for any other dossier.</summary>
    public async Task<AgendaItem?> Of(CaseFile file, CancellationToken stop) =>
        file.Frozen.Kind is Kind.Bottleneck ? (await Now(stop)).FirstOrDefault(item => item.Rounds.Any(round => round.Line.Number == file.Number.Text)) : null;

    /// <summary>What was promised in a dossier.</summary>
    public static async Task<ImmutableArray<Pledge>> Pledges(Store store, IReadOnlyCollection<string> organisations, Dossiers.Numbers.DossierNumber number, CancellationToken stop)
    {
        var pledges = ImmutableArray.CreateBuilder<Pledge>();
        foreach (var line in await store.Reader.Promises.MadeIn(organisations, number, stop))
            pledges.Add(Pledge.Of(line, await FoundCase.Find(store, organisations, line.Dossier, stop)));
        return pledges.ToImmutable();
    }

    public void Dispose() => one.Dispose();

    private async Task<List<Round>> Rounds(Store store, CancellationToken stop)
    {
        var (rounds, mark) = (new List<Round>(), (PageMark?)null);
        while (true)
        {
            var lines = await store.Reader.Dossiers.Listed(registry.Names, new DossierFilter { Kinds = Kinds }, mark, OnAPage, stop);
            foreach (var line in lines)
            {
                if (await FoundCase.Find(store, [line.Organisation], line.Number, stop) is { } found)
                    rounds.Add(Round.Of(line, found, await Pledges(store, registry.Names, found.File.Number, stop)));
            }

            if (lines.Count < OnAPage)
                return rounds;
            mark = new PageMark(lines[^1].Since, lines[^1].Number);
        }
    }

    private sealed record Held(Store Of, long Entries, ImmutableArray<AgendaItem> Items, long At, long Took);
}
