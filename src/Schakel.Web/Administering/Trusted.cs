// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Appointing;
using Schakel.Procedures;
using Schakel.Procedures.Organisations;

namespace Schakel.Web.Administering;

/// <summary>
/// The offices that are trusted with names: the custodian knows who wrote what is protected, the privacy officer sees who looked. An administrator who
/// could take them himself would know every name by two clicks of his own, so another must do that, and whoever holds them hears of each change.
/// </summary>
internal static class Trusted
{
    public static bool Is(string office) => office is Rounds.Custodian or StandingOffices.PrivacyOfficer;

    /// <summary>What someone may not do himself.</summary>
    /// <param name="change">What would change.</param>
    /// <param name="by">The account of the one who would do it.</param>
    public static IEnumerable<Wording> Refusals(ChartChange change, string by) =>
        change.NewAppointments.Concat(change.ChangedAppointments.Where(each => Longer(each.From, each.To)).Select(each => each.To)).Where(each => Is(each.At.Office) && each.Account == by).Select(each => each.At.Office).Distinct()
            .Select(office => StandingOffices.Titles.TryGetValue(office, out var title) ? title : new Wording("Bewaarder", "Custodian"))
            .Select(office => new Wording(
                $"Niemand maakt zichzelf ‘{office.Dutch}’. Laat een andere beheerder dit doen. Is die er niet, benoem dan eerst een tweede beheerder.",
                $"Nobody makes himself ‘{office.English}’. Let another administrator do this. If there is none, appoint a second administrator first."));

    /// <summary>Who would be custodian and at the wheel too: there he keeps no name, so that nobody sees on one page who wrote what.</summary>
    /// <param name="chart">How it would be.</param>
    /// <param name="type">The type of the organisation.</param>
    /// <param name="day">The day.</param>
    public static IEnumerable<(string Account, string Office)> Double(Chart chart, OrganisationType type, DateOnly day) =>
        from custodian in chart.Appointments.Where(each => each.At.Office == Rounds.Custodian && IsOrWillBe(each, day)).Select(each => each.Account).Distinct()
        from office in chart.Appointments.Where(each => each.Account == custodian && each.At.Office != Rounds.Custodian && type.Office(each.At.Office) is not null && IsOrWillBe(each, day)).Select(each => each.At.Office).Distinct()
        select (custodian, office);

    /// <summary>Who hears that this changed; empty where it did not.</summary>
    /// <param name="change">What changed.</param>
    /// <param name="before">How it was.</param>
    /// <param name="after">How it is.</param>
    /// <param name="day">The day.</param>
    /// <param name="by">The account of the one who did it.</param>
    public static ImmutableArray<string> Hear(ChartChange change, Chart before, Chart after, DateOnly day, string by) =>
        !change.NewAppointments.Concat(change.GoneAppointments).Concat(change.ChangedAppointments.Select(each => each.To)).Any(each => Is(each.At.Office)) ? []
            : [.. before.Appointments.Concat(after.Appointments).Where(each => (Is(each.At.Office) || each.At.Office == StandingOffices.Administrator) && IsOrWillBe(each, day)).Select(each => each.Account).Where(account => account != by).Distinct().Order(StringComparer.Ordinal)];

    private static bool IsOrWillBe(Appointment each, DateOnly day) => each.Until is null || each.Until >= day;

    private static bool Longer(Appointment from, Appointment to) => from.Until is { } until && (to.Until is null || to.Until > until);
}
