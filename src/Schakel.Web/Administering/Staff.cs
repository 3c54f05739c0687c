// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers.Appointing;
using Schakel.Procedures.Organisations;
using Schakel.Storage.Appointing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Administering;

/// <summary>Who works at an organisation now: what its administrator looks at.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Type">Its type.</param>
/// <param name="Kept">Who works where.</param>
/// <param name="People">Who they are, by account.</param>
/// <param name="NeverFilled">The offices on a ladder in which nobody was ever appointed. That there is no custodian is told apart.</param>
internal sealed record Staff(Organisation Organisation, OrganisationType Type, KeptChart Kept, IReadOnlyDictionary<string, (string Login, string Name, string Mail)> People, ImmutableArray<string> NeverFilled)
{
    /// <summary>All of it as a table.</summary>
    public string Table => Sheet.Write(Kept.Chart, People);

    /// <summary>By what an appointment is told apart from the others.</summary>
    public static string Id(Appointment appointment) => $"{appointment.At.Unit}/{appointment.At.Office}/{appointment.Account}/{appointment.From:yyyy-MM-dd}";

    /// <summary>The field in which the last day of an appointment is filled in.</summary>
    public static string LastDay(Chart chart, Appointment appointment) => $"laatste-{chart.Appointments.IndexOf(appointment)}";

    /// <summary>What someone is called; his account where nothing is known of him.</summary>
    public string NameOf(string account) => People.TryGetValue(account, out var known) ? known.Name : account;

    /// <summary>Whether it is an office without an account.</summary>
    public bool IsMailed(string account) => People.TryGetValue(account, out var known) && MailedOffice.Is(known.Login);

    public static async Task<Staff?> Of(HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (http.Visit().Person?.Organisation is not { } name || !registry.Organisations.TryGetValue(name, out var organisation) || open.Now.Library.Type(organisation.Type) is not { } type)
            return null;
        var kept = await open.Now.Charts.Of(name, organisation.Type, stop);
        var people = (await open.Now.Accounts.Of(name, stop)).ToDictionary(each => each.Reference, each => (each.Login, each.Name, each.Mail));
        return new Staff(organisation, type.Type, kept, people, [.. NeededOffices.NeverFilled(kept.Chart, NeededOffices.Of(open.Now.Library, type.Type)).Where(office => office != Dossiers.Aftercare.Rounds.Custodian)]);
    }
}
