// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Possible;
using Schakel.Dossiers.Previews;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Storage.Reading;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Following;

/// <summary>A dossier as one visitor sees it: what he is not to know is not in it.</summary>
/// <param name="Found">The dossier.</param>
/// <param name="View">What he sees of it.</param>
/// <param name="Naming">What everyone is called for him.</param>
public sealed record Seen(FoundCase Found, View View, Naming Naming)
{
    /// <summary>What he may do.</summary>
    public ImmutableArray<Possibility> Possible { get; init; } = [];

    /// <summary>What happens if nobody does anything any more.</summary>
    public ImmutableArray<Foretold> Silence { get; init; } = [];

    /// <summary>How the last day of this turn was counted.</summary>
    public CountedDay? Counted { get; init; }

    /// <summary>The names of who raised it, where he may know them.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>What was promised in it, and what became of that.</summary>
    public ImmutableArray<Pledge> Pledges { get; init; } = [];

    /// <summary>What hangs on it, and on what it hangs.</summary>
    public ImmutableArray<Linked> Links { get; init; } = [];

    /// <summary>The bottlenecks that it was taken into, where each is and what was promised in it.</summary>
    public ImmutableArray<Belonging> BelongsTo { get; init; } = [];

    /// <summary>Of a bottleneck, all the times that it was raised.</summary>
    public Agenda.AgendaItem? Life { get; init; }

    /// <summary>How many dossiers joined it, also those that he may not see; nothing to who does not take part.</summary>
    public int JoinedBy { get; init; }

    /// <summary>The calendar that days are counted on.</summary>
    public required Calendar Calendar { get; init; }

    // More than these nobody reads on a page; a register has them all.
    private const int MostLinks = 40;

    /// <summary>What someone sees of a dossier that he came into.</summary>
    public static async Task<Seen> Of(Entered entered, Visit visit, Store store, IReadOnlyCollection<string> organisations, CancellationToken stop)
    {
        var (found, view) = entered;
        var names = await NamesOf(found, view, store, stop);
        var pledges = view.Story || Dossiers.Publicities.TellsPromises(found.File.Frozen.Kind) ? await Agenda.AgendaReading.Pledges(store, organisations, found.File.Number, stop) : [];
        var lines = view.IsInvolved ? await store.Reader.Links.Of(organisations, found.File.Number, stop) : [];
        return Of(found, view, visit, store.Library) with
        {
            Names = names,
            Pledges = pledges,
            Links = await LinksOf(found, lines, visit, store, organisations, stop),
            JoinedBy = lines.Count(line => line.Kind == "voegt-bij" && line.Other == found.File.Number.Text),
            BelongsTo = view.Story ? await Belonging.Of(found, store, organisations, stop) : [],
        };
    }

    /// <summary>What follows from the dossier itself.</summary>
    public static Seen Of(FoundCase found, View view, Visit visit, Schakel.Dossiers.Library library) => new(found, view, new Naming(found.Course, view, visit.Language))
    {
        Calendar = library.Calendar,
        Possible = [.. view.Actors.SelectMany(actor => Possibilities.Of(found.File, visit.Today, library, actor)).Where(view.Lets)],
        Silence = Dossiers.Previews.Silence.From(library, found.File, InEnglish.Of).Lines,
        Counted = CountedDay.Of(found.File.Running, found.Course, library.Calendar),
    };

    // Of a dossier that is not there for him, he does not learn that it is linked.
    private static async Task<ImmutableArray<Linked>> LinksOf(
        FoundCase found, IReadOnlyList<LinkLine> lines, Visit visit, Store store, IReadOnlyCollection<string> organisations, CancellationToken stop)
    {
        var links = ImmutableArray.CreateBuilder<Linked>();
        foreach (var line in lines.Take(MostLinks))
        {
            var other = line.Dossier == found.File.Number.Text ? line.Other : line.Dossier;
            if (await FoundCase.Find(store, organisations, other, stop) is { } linked && View.Of(linked.File, linked.Events, linked.Course, Onlooker.Of(visit, linked.File)) is { } seen)
                links.Add(new Linked(line, Labels.Title(linked.Course.Procedure), seen.Story && Titles.Story(linked).Length > 0 ? Titles.Of(linked) : null, linked.File.Frozen.Kind is Procedures.Model.Kind.Precedent && line.Other == found.File.Number.Text));
        }

        return links.ToImmutable();
    }

    // A protected name is only opened for who may know it.
    private static async Task<ImmutableArray<string>> NamesOf(FoundCase found, View view, Store store, CancellationToken stop)
    {
        if (!view.Name || view.IsRaiser)
            return [];
        if (found.File.Protection is not Protection.Confidential)
            return [.. found.Opened.Names.Values, .. found.Events.OfType<CaseEvent.Joined>().Select(joined => joined.Name).OfType<string>()];
        var secrets = await store.Events.Secrets(found.File.Organisation, found.File.Number, stop);
        return [.. secrets.SelectMany(secret => JsonSerializer.Deserialize<Dictionary<string, string>>(secret)!.Values)];
    }
}
