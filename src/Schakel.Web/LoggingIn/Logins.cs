// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.LoggingIn;

/// <summary>How people log in, and how long that lasts.</summary>
public sealed record Logins
{
    /// <summary>Nobody can log in, except as a persona of a demonstration.</summary>
    public static readonly Logins None = new();

    /// <summary>The identity providers.</summary>
    public ImmutableArray<Provider> Providers { get; init; } = [];

    /// <summary>After how many minutes without a click one must log in again.</summary>
    public int IdleMinutes { get; init; } = 4 * 60;

    /// <summary>After how many minutes one must log in again, whatever one did.</summary>
    public int MostMinutes { get; init; } = 12 * 60;

    /// <summary>After how many minutes who came in by a passkey is out again, whatever he did.</summary>
    public const int MinutesByPasskey = 30;

    /// <summary>The clock of sessions. The clock of a demonstration moves on by weeks, and who moves it stays who he is.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A provider by its name; null where there is none.</summary>
    public Provider? Provider(string name) => Providers.FirstOrDefault(each => each.Name == name);

    internal DateTimeOffset Until(SessionContent content)
    {
        var (idle, most) = (content.Used.AddMinutes(IdleMinutes), content.Begun.AddMinutes(content.IsByPasskey ? Math.Min(MinutesByPasskey, MostMinutes) : MostMinutes));
        return idle < most ? idle : most;
    }
}
