// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel rebuild</c>: makes the read tables and the search index anew from the log.</summary>
internal static class Rebuild
{
    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var command = new Command("rebuild", session.Say("maakt de leestabellen en de zoekindex opnieuw uit het logboek", "makes the read tables and the search index anew from the log")) { db };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await Database.Of(parsed, db, session).MustExist().Open(session.World.Time, stop);
            var done = 0L;
            var bar = new Bar(session, "herbouwen", "rebuilding");
            await Storage.Rebuilding.Run(store.Engine, store.Master, store.Library, (count, total) => bar.Show(done = count, total), stop);
            await store.Indexer.CatchUp(new Bar(session, "zoekindex", "search index").Show, stop);
            session.Screen.Line(session.Say($"{done} dossiers opnieuw gelezen.", $"{done} dossiers read anew."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }
}
