// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Possible;
using Schakel.Dossiers.Previews;
using Schakel.Dossiers.Sealing;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Storage.Links;

namespace Schakel.Web.Access;

/// <summary>What someone sees of a dossier, and in which capacities he comes to it. Nobody sees anything that no view gives him.</summary>
/// <param name="Parties">In which capacities.</param>
/// <param name="Offices">The offices that he holds in it.</param>
/// <param name="Name">Whether he sees the name of the raiser.</param>
/// <param name="Story">Whether he sees what was written.</param>
public sealed record View(ImmutableArray<Party> Parties, ImmutableArray<string> Offices, bool Name, bool Story)
{
    /// <summary>Under what someone contributes who holds no office in it.</summary>
    public const string Contributor = "meedenker";

    /// <summary>The reference by which he raised it.</summary>
    public string? RaisedAs { get; init; }

    /// <summary>Who he is, where he logged in.</summary>
    public string? Account { get; init; }

    public bool IsRaiser => RaisedAs is not null;

    /// <summary>Whether he comes in as the raiser by a code, whoever else he is logged in as.</summary>
    public bool IsByCode => RaisedAs is { } raiser && raiser != Account;

    /// <summary>In which seat he sits at the table of this deliberation; null where in none.</summary>
    public int? Seat { get; private init; }

    /// <summary>Whether he leads that table.</summary>
    public bool Convenes { get; private init; }

    /// <summary>Whether he comes in for one thing alone: to read, as the custodian, what a raiser told him.</summary>
    public bool IsListening { get; private init; }

    /// <summary>Whether he takes part in it: everyone who sees it but the public.</summary>
    public bool IsInvolved => Parties.Any(party => party is not Party.Public);

    /// <summary>The mailed link by which he comes in as an office, for one thing; null for who comes in himself.</summary>
    public OfficeLink? Link { get; private init; }

    /// <summary>In which capacities he may do something: as the raiser, or in each of his offices.</summary>
    public ImmutableArray<Actor> Actors => Link is { Step: null } ? [] :
    [
        .. RaisedAs is { } raiser ? [new Actor(Role.Raiser.Name, raiser)] : Array.Empty<Actor>(),
        .. Offices.Select(office => new Actor(office, Account)),
    ];

    /// <summary>In which capacity he writes a message; null where he takes no part in what is written.</summary>
    public Actor? Writer => !Story || Link is { Step: not null } ? null
        : Link is not null && Offices is [var office, ..] ? new Actor(office, Account)
        : Actors.FirstOrDefault() ?? (Parties.Contains(Party.Contributor) ? new Actor(Contributor, Account) : null);

    /// <summary>Whether he may do something here that his office may: who came by a link answers the one step it is for.</summary>
    public bool Lets(Possibility what) => Link is null || (what.Doing is Doing.Answer && what.Step == Link.Step);

    /// <summary>
    /// From where among what happened everyone may read what was said, beside what opened it; null where nothing is public of it. Who takes part reads all.
    /// </summary>
    public int? PublishedFrom { get; init; }

    /// <summary>Whether he reads what was written: as someone who takes part, or because it became public.</summary>
    public bool Reads => Story || PublishedFrom is not null;

    /// <summary>Whether he is this holder himself.</summary>
    public bool Is(string holder) => holder == Role.Raiser.Name ? IsRaiser : Offices.Contains(holder);

    /// <summary>What this one sees; null where for him the dossier is not there.</summary>
    public static View? Of(CaseFile file, ImmutableArray<CaseEvent> events, Course course, Onlooker onlooker)
    {
        var sights = Sights.Of(course, file.Protection).Where(sight => Fits(sight, file, course, events, onlooker)).ToImmutableArray();
        // Who keeps a name reads no story, also where he is asked along: what he was asked for, another can do.
        if (file.Protection is Protection.Confidential && sights.Any(sight => sight is { Party: Party.Custodian, Story: false }))
            sights = [.. sights.Where(sight => sight.Party is not Party.Contributor)];
        if (sights.IsEmpty)
            return null;
        ImmutableArray<string> offices = [.. sights.Select(sight => sight.Holder).OfType<string>().Distinct()];
        // A name that was told by the rules to an office is known there from then on.
        var told = events.OfType<CaseEvent.Revealed>().Any(revealed => onlooker.Organisation == file.Organisation && onlooker.Offices.Contains(revealed.To));
        return new View([.. sights.Select(sight => sight.Party).Distinct()], offices, told || sights.Any(sight => sight.Name), sights.Any(sight => sight.Story))
        {
            RaisedAs = onlooker.RaisedAs,
            Account = onlooker.Account,
            PublishedFrom = Published.From(events, file.Frozen, course),
        };
    }

    /// <summary>What an office without an account sees by a link: what it would see with one.</summary>
    public static View? ByLink(CaseFile file, ImmutableArray<CaseEvent> events, Course course, OfficeLink link) =>
        Of(file, events, course, new Onlooker(null, link.Account, link.Organisation, [link.Office])) is { IsInvolved: true } view ? view with { Link = link } : null;

    /// <summary>
    /// What a custodian sees for whom a raiser may have told how he fares: that, and who he is where that may be known, and nothing that was written in the
    /// dossier. Null for who is no custodian there, or has to do with the dossier himself.
    /// </summary>
    public static View? OfListener(CaseFile file, Course course, Onlooker onlooker) =>
        onlooker.Account is { } account && onlooker.Organisation == file.Organisation && onlooker.Offices.Contains(Rounds.Custodian)
            && Rounds.MayHear(file, course, account) && !Rounds.Sitting(file, course).Any(onlooker.Offices.Contains)
            ? new View([Party.Custodian], [Rounds.Custodian], Name: file.Protection is not Protection.Anonymous, Story: false) { Account = account, IsListening = true } : null;

    /// <summary>
    /// What someone sees who sits at the table of its deliberation: what was written, whoever he is, and no name that others do not see. Null where it is no
    /// deliberation, or he has nothing to do with it.
    /// </summary>
    public static View? AtTable(CaseFile file, ImmutableArray<CaseEvent> events, Course course, Onlooker onlooker, int? seat)
    {
        if (Deliberating.Convening.OfficeOf(course) is not { } convenor)
            return null;
        var view = Of(file, events, course, onlooker);
        return seat is null ? view is null ? null : view with { Convenes = view.Offices.Contains(convenor) }
            : (view ?? new View([Party.Contributor], [], Name: false, Story: true) { Account = onlooker.Account }) with
            {
                Seat = seat,
                Story = true,
                // Who keeps the name and reads no story by himself reads it from his seat, and then without the name.
                Name = view is { Name: true, Story: true },
                Convenes = view?.Offices.Contains(convenor) == true,
            };
    }

    private static bool Fits(Sight sight, CaseFile file, Course course, ImmutableArray<CaseEvent> events, Onlooker onlooker) => sight.Party switch
    {
        Party.Raiser => onlooker.RaisedAs is not null,
        Party.Custodian => onlooker.Organisation == file.Organisation && onlooker.Offices.Contains(Rounds.Custodian)
            // One who is at the wheel too would see on one page who wrote what.
            && !Rounds.Sitting(file, course).Any(onlooker.Offices.Contains) && (onlooker.Account is not { } account || Rounds.Keeps(file, course, account)),
        Party.Holder => onlooker.Organisation == file.Organisation && sight.Holder is { } office && onlooker.Offices.Contains(office),
        Party.Contributor => events.OfType<CaseEvent.Invited>().Any(invited => invited.Whom == onlooker.Account
            || (onlooker.Organisation == file.Organisation && onlooker.Offices.Contains(invited.Whom))),
        Party.Public => LogEntry.IsPublic(file.Frozen.Kind),
        _ => throw new InvalidOperationException($"Nobody said what {sight.Party} sees."),
    };
}
