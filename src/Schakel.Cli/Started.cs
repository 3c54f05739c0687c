// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.CommandLine.Invocation;

namespace Schakel.Cli;

/// <summary>
/// A command that has started as soon as it is called. When told to stop, the library waits for a command that has started and leaves any other behind
/// without a word; ours do their first work, on a file, before they let go of the thread that called them.
/// </summary>
internal sealed class Started(AsynchronousCommandLineAction action) : AsynchronousCommandLineAction
{
    public override Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default) =>
        Task.Run(() => action.InvokeAsync(parseResult, cancellationToken), CancellationToken.None);

    /// <summary>Makes it so for a command and all below it.</summary>
    public static void All(Command command)
    {
        if (command.Action is AsynchronousCommandLineAction action)
            command.Action = new Started(action);
        foreach (var below in command.Subcommands)
            All(below);
    }
}
