// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.CommandLine.Parsing;
using Schakel.Procedures;

namespace Schakel.Cli;

/// <summary>What is wrong with a command line, in one sentence.</summary>
internal static class Mistakes
{
    public static Wording? In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var typed = Help.Typed(command);
        // Any word may be a path, so an option that does not exist would be taken for one; after -- it is.
        if (parsed.Tokens.All(token => token.Type != TokenType.DoubleDash)
            && parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal)) is { } meant)
            return Unknown(meant.Value, command, typed);
        if (parsed.UnmatchedTokens.Count > 0)
            return Unknown(parsed.UnmatchedTokens[0], command, typed);
        if (parsed.Errors.Count == 0)
            return null;
        if (Absent(parsed, typed) is { } absent)
            return absent;
        var needed = parsed.Errors[0].SymbolResult switch
        {
            OptionResult option => Needed(option),
            ArgumentResult { Tokens: [], Argument: var argument } => Missing(argument, typed),
            _ => null,
        };
        return needed ?? new($"Dit begrijp ik niet. Typ ‘{typed} --help’ voor wat kan.", $"This makes no sense. Type ‘{typed} --help’ for what can be done.");
    }

    // What must be said and was not, all of it at once.
    private static Wording? Absent(ParseResult parsed, string typed)
    {
        var absent = Help.Options(parsed.CommandResult.Command).Where(option => option.Required && parsed.GetResult(option)?.IdentifierToken is null).Select(option => $"‘{option.Name} {option.HelpName}’").ToList();
        return absent.Count == 0 ? null : new(
            $"Er ontbreekt nog {string.Join(" en ", absent)}. Typ ‘{typed} --help’ voor wat daar hoort.", $"{string.Join(" and ", absent)} {(absent.Count == 1 ? "is" : "are")} still missing. Type ‘{typed} --help’ for what belongs there.");
    }

    private static Wording Missing(Argument argument, string typed)
    {
        var name = argument.HelpName ?? argument.Name;
        return new(
            $"Er ontbreekt nog {name}: {argument.Description}. Typ ‘{typed} --help’ voor wat kan.", $"{name} is still missing: {argument.Description}. Type ‘{typed} --help’ for what can be done.");
    }

    private static Wording? Needed(OptionResult result)
    {
        var name = result.Option.Name;
        if (result.Tokens.Count > 1)
            return new($"‘{name}’ staat er meer dan een keer. Houd er één over.", $"‘{name}’ is there more than once. Keep one.");
        return result.Option.HelpName is not { } value ? null : new($"Na ‘{name}’ hoort {value} te staan.", $"After ‘{name}’ belongs {value}.");
    }

    private static Wording Unknown(string token, Command command, string typed)
    {
        var isOption = token.StartsWith('-');
        var known = isOption
            ? Help.Options(command).Select(option => option.Name)
            : command.Subcommands.Select(subcommand => subcommand.Name);
        if (Words.Near(token, known) is { } near)
            return new($"‘{token}’ bestaat niet. Bedoel je ‘{typed} {near}’?", $"‘{token}’ does not exist. Do you mean ‘{typed} {near}’?");
        return new($"‘{token}’ begrijp ik niet. Typ ‘{typed} --help’ voor wat kan.", $"‘{token}’ makes no sense here. Type ‘{typed} --help’ for what can be done.");
    }
}
