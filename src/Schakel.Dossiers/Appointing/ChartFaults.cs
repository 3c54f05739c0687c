// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Procedures.Organisations;

namespace Schakel.Dossiers.Appointing;

/// <summary>What is wrong with a chart.</summary>
/// <param name="Unit">The unit it is about; null where it is about an appointment.</param>
/// <param name="Appointment">The appointment it is about; null where it is about a unit.</param>
/// <param name="Text">What, and what to do.</param>
/// <param name="Part">What of the appointment; null where it is about a unit.</param>
public sealed record ChartFault(Unit? Unit, Appointment? Appointment, Wording Text, AppointmentPart? Part = null);

/// <summary>What of an appointment can be wrong.</summary>
public enum AppointmentPart
{
    /// <summary>Where.</summary>
    Unit,

    /// <summary>Which office.</summary>
    Office,

    /// <summary>Who.</summary>
    Account,

    /// <summary>Until when.</summary>
    Until,
}

/// <summary>Finds what is wrong with a chart. One that has faults is not kept.</summary>
public static class ChartFaults
{
    /// <summary>Everything that is wrong, in the order of the chart.</summary>
    public static ImmutableArray<ChartFault> Of(Chart chart, OrganisationType type)
    {
        // Looked up, and not looked for: of the largest organisations there are tens of thousands.
        var units = chart.Units.ToLookup(each => each.Name);
        var before = new Dictionary<(Position, string), List<Appointment>>();
        return [.. chart.Units.SelectMany(unit => Of(chart, units, unit)), .. chart.Appointments.SelectMany(appointment => Of(units, type, appointment, before))];
    }

    /// <summary>What a place names that is not there.</summary>
    /// <param name="isUnit">Whether there is a unit by a name.</param>
    /// <param name="type">The type of the organisation.</param>
    /// <param name="at">The place.</param>
    public static IEnumerable<(AppointmentPart Part, Wording Text)> Unknown(Func<string, bool> isUnit, OrganisationType type, Position at)
    {
        if (at.Unit != Unit.Whole && !isUnit(at.Unit))
            yield return (AppointmentPart.Unit, new($"Er is geen eenheid ‘{at.Unit}’.", $"There is no unit ‘{at.Unit}’."));
        if (type.Office(at.Office) is null && !StandingOffices.Titles.ContainsKey(at.Office))
            yield return (AppointmentPart.Office, new($"Een {type.Title.ToLowerInvariant()} heeft geen ambt ‘{at.Office}’. Kies uit: {Offices(type)}.", $"This type of organisation has no office ‘{at.Office}’. Choose one of: {Offices(type)}."));
    }

    private static IEnumerable<ChartFault> Of(Chart chart, ILookup<string, Unit> units, Unit unit)
    {
        if (!IsName(unit.Name))
            yield return About(unit, new($"‘{unit.Name}’ kan niet als naam van een eenheid: gebruik kleine letters, cijfers en streepjes.", $"‘{unit.Name}’ cannot be the name of a unit: use small letters, digits and hyphens."));
        if (units[unit.Name].Skip(1).Any())
            yield return About(unit, new($"De eenheid ‘{unit.Name}’ staat er meer dan één keer.", $"The unit ‘{unit.Name}’ is there more than once."));
        if (string.IsNullOrWhiteSpace(unit.Title))
            yield return About(unit, new($"De eenheid ‘{unit.Name}’ heeft geen titel.", $"The unit ‘{unit.Name}’ has no title."));
        if (unit.Under != Unit.Whole && !units.Contains(unit.Under))
            yield return About(unit, new($"‘{unit.Name}’ valt onder ‘{unit.Under}’, en die eenheid is er niet.", $"‘{unit.Name}’ falls under ‘{unit.Under}’, and there is no such unit."));
        else if (IsUnderItself(units, unit))
            yield return About(unit, new($"‘{unit.Name}’ valt langs een omweg onder zichzelf: {Loop(chart, unit)}.", $"‘{unit.Name}’ falls under itself by a detour: {Loop(chart, unit)}."));
    }

    private static ImmutableArray<ChartFault> Of(ILookup<string, Unit> units, OrganisationType type, Appointment appointment, Dictionary<(Position, string), List<Appointment>> before)
    {
        ImmutableArray<ChartFault> unknown = [.. Unknown(units.Contains, type, appointment.At).Select(each => About(appointment, each.Part, each.Text))];
        return !unknown.IsEmpty ? unknown : OfDays(appointment, before) is { } fault ? [fault] : [];
    }

    private static ChartFault? OfDays(Appointment appointment, Dictionary<(Position, string), List<Appointment>> before)
    {
        if (appointment.Until is { } until && until < appointment.From)
            return About(appointment, AppointmentPart.Until, new($"De laatste dag ({until:yyyy-MM-dd}) ligt voor de eerste ({appointment.From:yyyy-MM-dd}).", $"The last day ({until:yyyy-MM-dd}) is before the first ({appointment.From:yyyy-MM-dd})."));
        if (!before.TryGetValue((appointment.At, appointment.Account), out var others))
            before[(appointment.At, appointment.Account)] = others = [];
        var overlapping = others.Find(each => each.Overlaps(appointment));
        others.Add(appointment);
        if (overlapping is { } other)
        {
            return About(appointment, AppointmentPart.Account, new(
                $"Dezelfde persoon vervult dit ambt hier al vanaf {other.From:yyyy-MM-dd}. Laat het een op de dag voor het ander eindigen.",
                $"The same person fills this office here already from {other.From:yyyy-MM-dd}. Let one end on the day before the other."));
        }

        return null;
    }

    internal static bool IsName(string name) => name.Length is > 0 and <= 60 && name.All(letter => letter is '-' || char.IsAsciiDigit(letter) || char.IsAsciiLetterLower(letter));

    private static bool IsUnderItself(ILookup<string, Unit> units, Unit unit)
    {
        var seen = new HashSet<string>();
        for (var at = unit.Under; at != Unit.Whole && seen.Add(at); at = units[at].FirstOrDefault()?.Under ?? Unit.Whole)
        {
            if (at == unit.Name)
                return true;
        }

        return false;
    }

    private static string Loop(Chart chart, Unit unit) => string.Join(" → ", chart.Upward(unit.Name).TakeWhile(each => each != Unit.Whole).Append(unit.Name));

    private static string Offices(OrganisationType type) => string.Join(", ", type.Offices.Select(office => office.Name).Concat(StandingOffices.Titles.Keys));

    private static ChartFault About(Unit unit, Wording text) => new(unit, null, text);

    private static ChartFault About(Appointment appointment, AppointmentPart part, Wording text) => new(null, appointment, text, part);
}
