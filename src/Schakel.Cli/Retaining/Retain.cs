// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;

namespace Schakel.Cli.Retaining;

/// <summary><c>schakel retention</c>: what a records manager does with closed dossiers.</summary>
internal static class Retain
{
    public static Command Command(Session session) => new("retention", session.Say("bewaren, bevriezen, overdragen en vernietigen van gesloten dossiers", "keeping, holding, transferring and destroying closed dossiers"))
    {
        ListCommand.Of(session), ExportCommand.Of(session), HoldCommands.Hold(session), HoldCommands.Lift(session), DestroyCommand.Of(session), DeclarationCommand.Of(session),
    };
}
