// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Organisations;

namespace Schakel.Dossiers.Appointing;

/// <summary>How an organisation is divided, and who fills which office where.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Type">Its type, by name.</param>
/// <param name="Units">Its parts.</param>
/// <param name="Appointments">Who fills what: those that were and those to come as well.</param>
public sealed record Chart(string Organisation, string Type, ImmutableArray<Unit> Units, ImmutableArray<Appointment> Appointments)
{
    /// <summary>Of an organisation of which nothing was told yet.</summary>
    public static Chart Empty(string organisation, string type) => new(organisation, type, [], []);

    /// <summary>Whether anything was told of who works here. Where nothing was, who fills an office is unknown, and not nobody.</summary>
    public bool IsTold => !Appointments.IsEmpty;

    /// <summary>A unit and those it falls under, nearest first, and the organisation as a whole last.</summary>
    public IEnumerable<string> Upward(string unit)
    {
        var seen = new HashSet<string>();
        for (var at = unit; at != Unit.Whole && seen.Add(at); at = Units.FirstOrDefault(each => each.Name == at)?.Under ?? Unit.Whole)
            yield return at;
        yield return Unit.Whole;
    }

    /// <summary>
    /// Where an office is found from a unit: in the nearest one upward where it was ever filled. A position that nobody fills today is still the one to
    /// look at, or work would slip to a colleague of the one who left.
    /// </summary>
    public Position? SeatOf(string office, string unit) =>
        Upward(unit).Select(each => new Position(each, office)).FirstOrDefault(position => Appointments.Any(appointment => appointment.At == position));

    /// <summary>Who fills each office on a day, seen from a unit: holders first, then substitutes. Nobody where an office is empty (G5).</summary>
    /// <param name="type">The type of the organisation.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="day">The day.</param>
    public ImmutableDictionary<string, ImmutableArray<string>> Staffing(OrganisationType type, string unit, DateOnly day) => !IsTold
        ? ImmutableDictionary<string, ImmutableArray<string>>.Empty
        : type.Offices.Select(office => (Office: office, Seat: SeatOf(office.Name, unit)))
            // Of an office outside nobody is appointed here: that it is filled is for others to see to.
            .Where(each => each.Seat is not null || !each.Office.Outside)
            .ToImmutableDictionary(each => each.Office.Name, each => each.Seat is null ? [] : FilledBy(each.Seat, day));

    /// <summary>Who fills a position on a day: holders first, then substitutes.</summary>
    public ImmutableArray<string> FilledBy(Position position, DateOnly day) =>
        [.. Appointments.Where(each => each.At == position && each.Holds(day)).OrderBy(each => each.As).ThenBy(each => each.From).ThenBy(each => each.Account, StringComparer.Ordinal).Select(each => each.Account).Distinct()];

    /// <summary>What someone fills on a day.</summary>
    public ImmutableArray<Appointment> Of(string account, DateOnly day) => [.. Appointments.Where(each => each.Account == account && each.Holds(day))];

    /// <summary>The units for whose dossiers a position is the one to look at.</summary>
    public ImmutableArray<string> ServedBy(Position position) =>
        [.. Units.Select(each => each.Name).Append(Unit.Whole).Where(unit => SeatOf(position.Office, unit) == position).Order(StringComparer.Ordinal)];

    /// <summary>What someone holds on a day, for the dossiers of which units.</summary>
    public ImmutableArray<Seat> Seats(string account, DateOnly day) =>
        [.. Of(account, day).Select(each => each.At).Distinct().SelectMany(position => ServedBy(position).Select(unit => new Seat(position.Office, unit)))];

    /// <summary>The first day after one on which someone begins, or no longer is there.</summary>
    public DateOnly? NextChange(DateOnly after) =>
        Appointments.SelectMany(each => each.Until is { } until ? new[] { each.From, until.AddDays(1) } : [each.From]).Where(day => day > after).Select(day => (DateOnly?)day).Min();
}
