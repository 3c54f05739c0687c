// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Appointing;
using Schakel.Procedures.Organisations;

namespace Schakel.Web.Administering;

/// <summary>What a table would make of an organisation: shown before it is done.</summary>
/// <param name="Chart">How it would be. Who has no account yet is in it by what the identity provider calls him.</param>
/// <param name="People">Whom it names, as they would be.</param>
/// <param name="Change">What would change.</param>
/// <param name="Renamed">Who of them would be called or mailed otherwise.</param>
/// <param name="Faults">What is wrong; nothing is done while there is anything.</param>
internal sealed record Proposal(Chart Chart, ImmutableArray<Named> People, ChartChange Change, ImmutableArray<Renamed> Renamed, ImmutableArray<SheetFault> Faults)
{
    /// <summary>Of a table.</summary>
    /// <param name="now">How it is now.</param>
    /// <param name="type">The type of the organisation.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="known">The accounts there are, by what the identity provider calls them, in small letters.</param>
    /// <param name="people">Who they are now, by account.</param>
    public static Proposal Of(Chart now, OrganisationType type, ReadSheet sheet, IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, (string Login, string Name, string Mail)> people)
    {
        var (rows, wrong) = sheet;
        var faults = wrong.ToBuilder();
        var units = rows.Where(row => row.IsUnit).Select(row => (row.Line, Unit: new Unit(row[Sheet.Unit], row[Sheet.Title], row[Sheet.Under]))).ToList();
        var unitNames = units.Select(each => each.Unit.Name).ToHashSet(StringComparer.Ordinal);
        var appointments = rows.Where(row => !row.IsUnit).Select(row => (row.Line, Appointment: Appointment(row, known, at => ChartFaults.Unknown(unitNames.Contains, type, at), faults))).Where(each => each.Appointment is not null)
            .Select(each => (each.Line, Appointment: each.Appointment!)).ToList();
        var chart = new Chart(now.Organisation, now.Type, [.. units.Select(each => each.Unit)], [.. appointments.Select(each => each.Appointment)]);
        faults.AddRange(ChartFaults.Of(chart, type).Select(fault => new SheetFault(
            fault.Unit is { } unit ? units.Last(each => ReferenceEquals(each.Unit, unit)).Line : appointments.First(each => ReferenceEquals(each.Appointment, fault.Appointment)).Line, fault.Text, Column(fault.Part))));
        if (rows.Length > 0 && chart.Appointments.IsEmpty && faults.Count == 0)
            faults.Add(new(0, new("De tabel noemt niemand. Dan zou alles leeg zijn.", "The table names nobody. Everything would be empty then.")));
        if (faults.Count == 0 && !chart.Appointments.Any(each => each.At.Office == StandingOffices.Administrator && each.Until is null))
            faults.Add(new(0, new($"Niemand is ‘{StandingOffices.Administrator}’ zonder einddag. Dan kan straks niemand dit nog veranderen.", $"Nobody is ‘{StandingOffices.Administrator}’ without a last day. Then nobody could change this any more.")));
        var named = SheetPeople.Of(rows, known, people, faults);
        var renamed = named.Select(each => Renaming(each, known, people)).OfType<Renamed>().ToImmutableArray();
        return new Proposal(
            chart, named, faults.Count == 0 ? ChartChange.Between(now, chart) with { ChangedPeople = [.. renamed.Select(each => each.Change)] } : new ChartChange(), renamed, [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>Whom it names that has no account yet.</summary>
    public IEnumerable<Named> NewPeople => People.IntersectBy(Chart.Appointments.Select(each => each.Account), each => each.Login.ToLowerInvariant());

    /// <summary>The same with the accounts that everyone has by now.</summary>
    public Chart With(IReadOnlyDictionary<string, string> accounts) =>
        Chart with { Appointments = [.. Chart.Appointments.Select(each => accounts.TryGetValue(each.Account, out var reference) ? each with { Account = reference } : each)] };

    private static Appointment? Appointment(SheetRow row, IReadOnlyDictionary<string, string> known, Func<Position, IEnumerable<(AppointmentPart Part, Procedures.Wording Text)>> unknown, ImmutableArray<SheetFault>.Builder faults)
    {
        var (before, at) = (faults.Count, new Position(row[Sheet.Unit], row[Sheet.Office]));
        if (row[Sheet.Person].Length == 0)
            Fault(Sheet.Person, "Er staat niet wie dit ambt vervult.", "It does not say who fills this office.");
        if (!row.IsMailed && MailedOffice.Is(row[Sheet.Person]))
            Fault(Sheet.Person, $"‘{row[Sheet.Person]}’ kan niemand heten. Antwoordt dit ambt met een link, schrijf dan ‘{MailedOffice.Word}’.", $"Nobody can be called ‘{row[Sheet.Person]}’. If this office answers by a link, write ‘{MailedOffice.Word}’.");
        if (row.IsMailed && row[Sheet.Mail].Length == 0)
            Fault(Sheet.Mail, "Wie met een link antwoordt, heeft een mailadres nodig.", "Who answers by a link needs a mail address.");
        if (row.IsMailed && (StandingOffices.Titles.ContainsKey(row[Sheet.Office]) || row[Sheet.Office] == Dossiers.Aftercare.Rounds.Custodian))
            Fault(Sheet.Office, $"Het ambt ‘{row[Sheet.Office]}’ heeft een account nodig: met een link antwoord je alleen.", $"The office ‘{row[Sheet.Office]}’ needs an account: by a link one only answers.");
        if (Sheet.Date(row[Sheet.From]) is not { } from)
        {
            Fault(Sheet.From, $"‘{row[Sheet.From]}’ is geen datum. Schrijf een datum als 2026-12-31.", $"‘{row[Sheet.From]}’ is no date. Write a date such as 2026-12-31.");
            from = default;
        }

        var until = Sheet.Date(row[Sheet.Until]);
        if (until is null && row[Sheet.Until].Length > 0)
            Fault(Sheet.Until, $"‘{row[Sheet.Until]}’ is geen datum. Schrijf een datum als 2026-12-31, of niets.", $"‘{row[Sheet.Until]}’ is no date. Write a date such as 2026-12-31, or nothing.");
        if (row[Sheet.As] is not ("" or Sheet.Holder or Sheet.Substitute))
            Fault(Sheet.As, $"Bij ‘{Sheet.As}’ hoort {Sheet.Holder} of {Sheet.Substitute}.", $"In ‘{Sheet.As}’ belongs {Sheet.Holder} or {Sheet.Substitute}.");
        if (faults.Count > before)
        {
            // It comes into no chart, so what is said of a chart is said here: all that is wrong with a line at once.
            faults.AddRange(unknown(at).Select(each => new SheetFault(row.Line, each.Text, Column(each.Part))));
            return null;
        }

        var account = known.GetValueOrDefault(row.Login.ToLowerInvariant(), row.Login.ToLowerInvariant());
        return new Appointment(at, account, from, until, row[Sheet.As] == Sheet.Substitute ? Capacity.Substitute : Capacity.Holder);

        void Fault(string column, string dutch, string english) => faults.Add(new(row.Line, new(dutch, english), column));
    }

    private static Renamed? Renaming(Named to, IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, (string Login, string Name, string Mail)> people) =>
        known.TryGetValue(to.Login.ToLowerInvariant(), out var account) && people.TryGetValue(account, out var was) && new Named(was.Login, was.Name, was.Mail) is var from && from != to
            ? new Renamed(account, from, to) : null;

    private static string Column(AppointmentPart? part) => part switch
    {
        AppointmentPart.Unit => Sheet.Unit,
        AppointmentPart.Office => Sheet.Office,
        AppointmentPart.Account => Sheet.Person,
        AppointmentPart.Until => Sheet.Until,
        _ => "",
    };
}
