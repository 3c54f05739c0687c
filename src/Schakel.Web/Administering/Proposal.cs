// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Appointing;
using Schakel.Procedures.Organisations;

namespace Schakel.Web.Administering;

/// <summary>Someone whom a table names: what the identity provider calls him, his name and his address.</summary>
internal sealed record Named(string Login, string Name, string Mail);

/// <summary>What a table would make of an organisation: shown before it is done.</summary>
/// <param name="Chart">How it would be. Who has no account yet is in it by what the identity provider calls him.</param>
/// <param name="People">Whom it names.</param>
/// <param name="Change">What would change.</param>
/// <param name="Faults">What is wrong; nothing is done while there is anything.</param>
internal sealed record Proposal(Chart Chart, ImmutableArray<Named> People, ChartChange Change, ImmutableArray<SheetFault> Faults)
{
    /// <summary>Of a table.</summary>
    /// <param name="now">How it is now.</param>
    /// <param name="type">The type of the organisation.</param>
    /// <param name="sheet">The table.</param>
    /// <param name="known">The accounts there are, by what the identity provider calls them, in small letters.</param>
    public static Proposal Of(Chart now, OrganisationType type, ReadSheet sheet, IReadOnlyDictionary<string, string> known)
    {
        var (rows, wrong) = sheet;
        var faults = wrong.ToBuilder();
        var units = rows.Where(row => row.IsUnit).Select(row => (row.Line, Unit: new Unit(row[Sheet.Unit], row[Sheet.Title], row[Sheet.Under]))).ToList();
        var named = units.Select(each => each.Unit.Name).ToHashSet(StringComparer.Ordinal);
        var appointments = rows.Where(row => !row.IsUnit).Select(row => (row.Line, Appointment: Appointment(row, known, at => ChartFaults.Unknown(named.Contains, type, at), faults))).Where(each => each.Appointment is not null)
            .Select(each => (each.Line, Appointment: each.Appointment!)).ToList();
        var chart = new Chart(now.Organisation, now.Type, [.. units.Select(each => each.Unit)], [.. appointments.Select(each => each.Appointment)]);
        faults.AddRange(ChartFaults.Of(chart, type).Select(fault => new SheetFault(
            fault.Unit is { } unit ? units.Last(each => ReferenceEquals(each.Unit, unit)).Line : appointments.First(each => ReferenceEquals(each.Appointment, fault.Appointment)).Line, fault.Text)));
        if (rows.Length > 0 && chart.Appointments.IsEmpty && faults.Count == 0)
            faults.Add(new(0, new("De tabel noemt niemand. Dan zou alles leeg zijn.", "The table names nobody. Everything would be empty then.")));
        if (faults.Count == 0 && !chart.Appointments.Any(each => each.At.Office == StandingOffices.Administrator && each.Until is null))
            faults.Add(new(0, new($"Niemand is ‘{StandingOffices.Administrator}’ zonder einddag. Dan kan straks niemand dit nog veranderen.", $"Nobody is ‘{StandingOffices.Administrator}’ without a last day. Then nobody could change this any more.")));
        var people = rows.Where(row => !row.IsUnit && row[Sheet.Person].Length > 0).GroupBy(row => row.Login, StringComparer.OrdinalIgnoreCase)
            .Select(group => new Named(group.Key, Last(group, Sheet.Name), Last(group, Sheet.Mail))).ToImmutableArray();
        foreach (var nameless in people.Where(each => each.Name.Length == 0 && !known.ContainsKey(each.Login.ToLowerInvariant())))
        {
            var line = rows.First(row => string.Equals(row.Login, nameless.Login, StringComparison.OrdinalIgnoreCase)).Line;
            faults.Add(new(line, new("Er staat geen naam bij iemand die hier nieuw is.", "There is no name with someone who is new here.")));
        }

        foreach (var each in rows.Where(row => row[Sheet.Mail].Length > 0 && !IsAddress(row[Sheet.Mail])))
            faults.Add(new(each.Line, new($"‘{each[Sheet.Mail]}’ is geen mailadres.", $"‘{each[Sheet.Mail]}’ is no mail address.")));
        return new Proposal(chart, people, faults.Count == 0 ? ChartChange.Between(now, chart) : new ChartChange(), [.. faults.OrderBy(fault => fault.Line)]);
    }

    /// <summary>The same with the accounts that everyone has by now.</summary>
    public Chart With(IReadOnlyDictionary<string, string> accounts) =>
        Chart with { Appointments = [.. Chart.Appointments.Select(each => accounts.TryGetValue(each.Account, out var reference) ? each with { Account = reference } : each)] };

    private static Appointment? Appointment(SheetRow row, IReadOnlyDictionary<string, string> known, Func<Position, IEnumerable<Procedures.Wording>> unknown, ImmutableArray<SheetFault>.Builder faults)
    {
        var (before, at) = (faults.Count, new Position(row[Sheet.Unit], row[Sheet.Office]));
        if (row[Sheet.Person].Length == 0)
            Fault("Er staat niet wie dit ambt vervult.", "It does not say who fills this office.");
        if (!row.IsMailed && MailedOffice.Is(row[Sheet.Person]))
            Fault($"‘{row[Sheet.Person]}’ kan niemand heten. Antwoordt dit ambt met een link, schrijf dan ‘{MailedOffice.Word}’.", $"Nobody can be called ‘{row[Sheet.Person]}’. If this office answers by a link, write ‘{MailedOffice.Word}’.");
        if (row.IsMailed && row[Sheet.Mail].Length == 0)
            Fault("Wie met een link antwoordt, heeft een mailadres nodig.", "Who answers by a link needs a mail address.");
        if (row.IsMailed && (StandingOffices.Titles.ContainsKey(row[Sheet.Office]) || row[Sheet.Office] == Dossiers.Aftercare.Rounds.Custodian))
            Fault($"Het ambt ‘{row[Sheet.Office]}’ heeft een account nodig: met een link antwoord je alleen.", $"The office ‘{row[Sheet.Office]}’ needs an account: by a link one only answers.");
        if (Sheet.Date(row[Sheet.From]) is not { } from)
        {
            Fault($"‘{row[Sheet.From]}’ is geen datum. Schrijf een datum als 2026-12-31.", $"‘{row[Sheet.From]}’ is no date. Write a date such as 2026-12-31.");
            from = default;
        }

        var until = Sheet.Date(row[Sheet.Until]);
        if (until is null && row[Sheet.Until].Length > 0)
            Fault($"‘{row[Sheet.Until]}’ is geen datum. Schrijf een datum als 2026-12-31, of niets.", $"‘{row[Sheet.Until]}’ is no date. Write a date such as 2026-12-31, or nothing.");
        if (row[Sheet.As] is not ("" or Sheet.Holder or Sheet.Substitute))
            Fault($"Bij ‘{Sheet.As}’ hoort {Sheet.Holder} of {Sheet.Substitute}.", $"In ‘{Sheet.As}’ belongs {Sheet.Holder} or {Sheet.Substitute}.");
        if (faults.Count > before)
        {
            // It comes into no chart, so what is said of a chart is said here: all that is wrong with a line at once.
            faults.AddRange(unknown(at).Select(text => new SheetFault(row.Line, text)));
            return null;
        }

        var account = known.GetValueOrDefault(row.Login.ToLowerInvariant(), row.Login.ToLowerInvariant());
        return new Appointment(at, account, from, until, row[Sheet.As] == Sheet.Substitute ? Capacity.Substitute : Capacity.Holder);

        void Fault(string dutch, string english) => faults.Add(new(row.Line, new(dutch, english)));
    }

    private static string Last(IEnumerable<SheetRow> rows, string column) => rows.Select(row => row[column]).LastOrDefault(cell => cell.Length > 0) ?? "";

    private static bool IsAddress(string mail) => System.Net.Mail.MailAddress.TryCreate(mail, out var address) && address.Address == mail;
}
