// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Storage;

namespace Schakel.Web.Hosting;

/// <summary>How the site is served.</summary>
/// <param name="Home">The folder that holds <c>policy</c>.</param>
/// <param name="OpenStore">Opens the store; a demonstration that starts over opens a new one.</param>
public sealed record SiteOptions(string Home, Func<CancellationToken, Task<Store>> OpenStore)
{
    /// <summary>For how many months who looked at what is kept, where nothing else was said.</summary>
    public const int UsualMonths = 24;

    /// <summary>Where it listens.</summary>
    public string Url { get; init; } = "http://localhost:5000";

    /// <summary>Where people reach it, where that is not where it listens: behind a server that speaks https for it.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Whether it is a demonstration.</summary>
    public DemonstrationOptions? Demonstration { get; init; }

    /// <summary>How people log in.</summary>
    public LoggingIn.Logins Logins { get; init; } = LoggingIn.Logins.None;

    /// <summary>Which organisations took it into use; null in a demonstration, where all of them do.</summary>
    public ImmutableSortedDictionary<string, Commissioning.Commissioned>? Commissioned { get; init; }

    /// <summary>By which server mail goes out; null where none does, as in a demonstration.</summary>
    public Telling.MailSettings? Mail { get; init; }

    /// <summary>By which word a machine that watches this one reads what was measured; null where none may.</summary>
    public string? MetricsSecret { get; init; }

    /// <summary>For how many months who looked at what is kept.</summary>
    public int LooksKeptMonths { get; init; } = UsualMonths;

    /// <summary>Where lines of a Logboek Dataverwerkingen go; null where none are kept.</summary>
    public Processings.ProcessingSettings? Processings { get; init; }

    /// <summary>The folder with the selection list of each organisation, by its name; null where there are none but the example that ships.</summary>
    public string? SelectionLists { get; init; }

    /// <summary>The folder in which dossiers are put for an archive, and before they are destroyed; null where that is done by command alone.</summary>
    public string? Archive { get; init; }

    /// <summary>The address of the site, without a slash at its end.</summary>
    public string Address => (PublicUrl ?? Url).TrimEnd('/');

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The file outside the store that keeps the newest checkpoint; null for none.</summary>
    public string? OutsideCheckpoint { get; init; }

    /// <summary>Whether the site is reached over https. Plain http is for this machine alone.</summary>
    public bool IsSecure => (PublicUrl ?? Url).StartsWith("https://", StringComparison.Ordinal);

    /// <summary>A cookie that only this host can set; over plain http browsers refuse that prefix.</summary>
    public string Cookie(string name) => IsSecure ? $"__Host-{name}" : name;
}

/// <summary>What a demonstration may that nothing else may.</summary>
/// <param name="Clock">The clock that a visitor may move on.</param>
/// <param name="StartOver">Removes the store, so that the next opening makes a new one.</param>
public sealed record DemonstrationOptions(Demonstration.MovedClock Clock, Func<Task> StartOver);
