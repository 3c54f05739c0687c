// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Dossiers.Appointing;

/// <summary>What another chart would change: shown before it is done, and kept after.</summary>
public sealed record ChartChange
{
    /// <summary>Units that come.</summary>
    public ImmutableArray<Unit> NewUnits { get; init; } = [];

    /// <summary>Units that are called or placed otherwise.</summary>
    public ImmutableArray<(Unit From, Unit To)> ChangedUnits { get; init; } = [];

    /// <summary>Units that go.</summary>
    public ImmutableArray<Unit> GoneUnits { get; init; } = [];

    /// <summary>Appointments that come.</summary>
    public ImmutableArray<Appointment> NewAppointments { get; init; } = [];

    /// <summary>Appointments that get another last day.</summary>
    public ImmutableArray<(Appointment From, Appointment To)> ChangedAppointments { get; init; } = [];

    /// <summary>Appointments that go, as if they had never been.</summary>
    public ImmutableArray<Appointment> GoneAppointments { get; init; } = [];

    /// <summary>Whose name, address or login becomes another. Which, and not what: this is kept in plain words, and those are not.</summary>
    public ImmutableArray<ChangedPerson> ChangedPeople { get; init; } = [];

    /// <summary>Whether nothing would change.</summary>
    public bool IsNothing =>
        NewUnits.IsEmpty && ChangedUnits.IsEmpty && GoneUnits.IsEmpty && NewAppointments.IsEmpty && ChangedAppointments.IsEmpty && GoneAppointments.IsEmpty
        && ChangedPeople.IsEmpty;

    /// <summary>What would change.</summary>
    public static ChartChange Between(Chart from, Chart to)
    {
        var (unitsThen, unitsNow) = (from.Units.ToDictionary(each => each.Name), to.Units.ToDictionary(each => each.Name));
        var (then, now) = (from.Appointments.ToDictionary(Key), to.Appointments.ToDictionary(Key));
        return new ChartChange
        {
            NewUnits = [.. to.Units.Where(each => !unitsThen.ContainsKey(each.Name))],
            ChangedUnits = [.. to.Units.Where(each => unitsThen.TryGetValue(each.Name, out var was) && was != each).Select(each => (unitsThen[each.Name], each))],
            GoneUnits = [.. from.Units.Where(each => !unitsNow.ContainsKey(each.Name))],
            NewAppointments = [.. to.Appointments.Where(each => !then.ContainsKey(Key(each)))],
            ChangedAppointments = [.. to.Appointments.Where(each => then.TryGetValue(Key(each), out var was) && was != each).Select(each => (then[Key(each)], each))],
            GoneAppointments = [.. from.Appointments.Where(each => !now.ContainsKey(Key(each)))],
        };
    }

    // Without faults nobody fills a position twice from one day: what is left to differ is until when, and as what.
    private static (Position, string, DateOnly) Key(Appointment appointment) => (appointment.At, appointment.Account, appointment.From);
}

/// <summary>What becomes another of someone who is known.</summary>
/// <param name="Account">Who.</param>
/// <param name="Name">Whether what he is called does.</param>
/// <param name="Mail">Whether where his mail goes does.</param>
/// <param name="Login">Whether how the provider's name for him is written does: capitals, for with other letters he is someone else.</param>
public sealed record ChangedPerson(string Account, bool Name, bool Mail, bool Login);
