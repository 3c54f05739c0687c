// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;

namespace Schakel.Cli;

/// <summary>The option <c>--help</c>, in the language of the reader.</summary>
internal static class Help
{
    private const string Name = "--help";

    public static Option<bool> Option(Session session) => new(Name, "-h", "-?")
    {
        Recursive = true,
        Description = session.Say("vertelt wat een commando doet", "tells what a command does"),
    };

    public static bool IsAsked(ParseResult parsed) => parsed.GetValue<bool>(Name);

    public static int Tell(Command command, Session session)
    {
        var screen = session.Screen;
        var root = command is RootCommand;
        screen.Line(command.Description ?? "");
        screen.Line();
        screen.Line($"{session.Say("gebruik", "usage")}: ", root ? session.Say("schakel [COMMANDO]", "schakel [COMMAND]") : Usage(command));
        List(session.Say("commando's", "commands"), command.Subcommands.Select(Row));
        List(session.Say("wat erbij hoort", "what belongs to it"), command.Arguments.Select(argument => (Word(argument), argument.Description ?? "")));
        List(session.Say("opties", "options"), Options(command).Select(Row));
        if (root)
        {
            screen.Line();
            screen.Line(session.Say("Typ ‘schakel <commando> --help’ voor meer. Zonder commando: een overzicht.", "Type ‘schakel <command> --help’ for more. Without a command: an overview."));
        }

        return ExitCode.Holds;

        void List(string heading, IEnumerable<(string Name, string What)> rows)
        {
            var all = rows.ToList();
            if (all.Count == 0)
                return;
            screen.Line();
            screen.Line(heading, Screen.Strong);
            var width = all.Max(row => row.Name.Length);
            foreach (var (name, what) in all)
                screen.Line($"  {name.PadRight(width)}  ", what);
        }
    }

    /// <summary>What is typed to get at a command: all names on the way to it.</summary>
    public static string Typed(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{Typed(parent)} {command.Name}" : "schakel";

    /// <summary>Everything that may be said of a command: its own options, and those of all commands.</summary>
    public static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(Options).Where(option => option.Recursive));

    private static string Usage(Command command) =>
        string.Join(' ', command.Arguments.Select(Word).Prepend(Typed(command)).Concat(Options(command).Where(option => option.Name != Name).OrderBy(option => !option.Required).Select(option => option.Required ? Word(option) : $"[{Word(option)}]")));

    private static (string Name, string What) Row(Command command) => (command.Name, command.Description ?? "");

    private static (string Name, string What) Row(Option option) =>
        (string.Join(", ", option.Aliases.Where(alias => alias != "-?").Prepend(Word(option))), option.Description ?? "");

    private static string Word(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name;

    private static string Word(Option option) => option.HelpName is { } value ? $"{option.Name} {value}" : option.Name;
}
