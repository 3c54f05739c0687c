// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Procedures;

namespace Schakel.Cli;

/// <summary>The option <c>--lang</c>. It is read before all else, so that also what is wrong with the rest is said in that language.</summary>
internal static class Languages
{
    private const string Name = "--lang";

    public static Option<string> Option(Session session) => new(Name)
    {
        Recursive = true,
        HelpName = "nl|en",
        Description = session.Say("Nederlands of Engels", "Dutch or English"),
    };

    /// <summary>The language that was asked for.</summary>
    /// <exception cref="WrongUse">Another language was asked for.</exception>
    public static Language Asked(IReadOnlyList<string> args)
    {
        var asked = Language.Dutch;
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] == Name && i + 1 < args.Count)
                asked = Of(args[++i]);
            else if (args[i].StartsWith(Name + "=", StringComparison.Ordinal) || args[i].StartsWith(Name + ":", StringComparison.Ordinal))
                asked = Of(args[i][(Name.Length + 1)..]);
        }

        return asked;
    }

    /// <summary>The same, where what was asked may be wrong: that was told before.</summary>
    public static Language Told(IReadOnlyList<string> args)
    {
        try
        {
            return Asked(args);
        }
        catch (WrongUse)
        {
            return Language.Dutch;
        }
    }

    private static Language Of(string value) => value switch
    {
        "nl" => Language.Dutch,
        "en" => Language.English,
        // Whoever asks for another language may not read Dutch.
        _ => throw new WrongUse($"--lang is nl of en, niet ‘{value}’. (--lang is nl or en.)", $"--lang is nl or en, not ‘{value}’."),
    };
}
