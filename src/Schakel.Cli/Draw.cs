// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Procedures.Drawing;

namespace Schakel.Cli;

/// <summary><c>schakel draw</c>: a procedure as a picture of its ladder.</summary>
internal static class Draw
{
    public static Command Command(Session session)
    {
        var name = Named.Argument(session);
        var output = Output.Option(session);
        var command = new Command("draw", session.Say("tekent een procedure als ladder, in SVG", "draws a procedure as a ladder, in SVG")) { name, output };
        command.SetAction(parsed =>
        {
            var named = Named.Find(parsed.GetValue(name), command.Name, session);
            var file = parsed.GetValue(output) ?? throw new WrongUse(
                $"Waar moet de tekening heen? Zet erbij: ‘-o {named.Procedure.Name}.svg’.", $"Where should the drawing go? Add ‘-o {named.Procedure.Name}.svg’.");
            Output.Write(LadderPicture.Draw(named.Procedure, session.Language), file, session);
            return ExitCode.Holds;
        });
        return command;
    }
}
