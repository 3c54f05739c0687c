// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Cli;

/// <summary>One run of the program: the world, the language asked for, and where answers go.</summary>
internal sealed class Session(World world, Language language)
{
    private readonly Lazy<Shipped> shipped = new(() => Shipped.In(world));

    public World World => world;

    public Language Language => language;

    public Screen Screen { get; } = new(world.Out, world.Width, world.Colours);

    /// <summary>The texts that come with the program, read when a command first needs them.</summary>
    public Shipped Shipped => shipped.Value;

    /// <summary>The day it is in the Netherlands, wherever the machine thinks it is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Amsterdam", out var zone)
            ? TimeZoneInfo.ConvertTime(world.Time.GetUtcNow(), zone).DateTime
            : world.Time.GetLocalNow().DateTime);

    public string Say(Wording text) => text.In(language);

    public string Say(string dutch, string english) => Say(new Wording(dutch, english));

    /// <summary>Something to know that is no part of the answer.</summary>
    public void Note(string dutch, string english) => world.Error.WriteLine(Cli.Screen.Shown(Say(dutch, english)));

    /// <summary>The full path of what was typed.</summary>
    public string PathOf(string typed) => Path.GetFullPath(typed, world.WorkingFolder);
}
