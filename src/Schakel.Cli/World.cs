// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Cli;

/// <summary>What the program has of the world around it. All that is not in its arguments comes from here, so that a run can be repeated.</summary>
/// <param name="Out">Where answers go.</param>
/// <param name="Error">Where it says what went wrong.</param>
/// <param name="Time">What day it is.</param>
public sealed record World(TextWriter Out, TextWriter Error, TimeProvider Time)
{
    /// <summary>The folder from which paths are read.</summary>
    public string WorkingFolder { get; init; } = "/";

    /// <summary>The folder the program stands in.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>The folder in which the shipped texts stand; null to look for it.</summary>
    public string? Home { get; init; }

    /// <summary>How many characters go on a line of the screen; null where there is none, and a line is as long as it is.</summary>
    public int? Width { get; init; }

    /// <summary>Whether to write in colours.</summary>
    public bool Colours { get; init; }

    /// <summary>Looks up what the environment says; null where it says nothing.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>Whether a mistake of the program itself shows where it was made.</summary>
    public bool Trace { get; init; }

    /// <summary>Told once what was typed is understood and is about to be done.</summary>
    public Action Begins { get; init; } = () => { };

    /// <summary>The world of this process.</summary>
    /// <param name="output">Where answers go.</param>
    /// <param name="error">Where it says what went wrong.</param>
    /// <param name="time">What day it is.</param>
    public static World OfThisProcess(TextWriter output, TextWriter error, TimeProvider time) => new(output, error, time)
    {
        WorkingFolder = Folder(),
        Home = Variable("SCHAKEL_HOME"),
        Environment = Variable,
        Width = Console.IsOutputRedirected ? null : Columns(),
        Colours = !Console.IsOutputRedirected && Variable("NO_COLOR") is null && Variable("TERM") != "dumb",
        Trace = Variable("SCHAKEL_TRACE") == "1",
    };

    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    // The folder someone stands in can have been removed under his feet.
    private static string Folder()
    {
        try
        {
            return System.Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            return "/";
        }
    }

    private static int Columns()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 80;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
