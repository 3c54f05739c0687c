// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Storage.Proof;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel log export</c>: the log as a folder that others can verify.</summary>
internal static class LogExport
{
    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var folder = new Argument<string>(session.Say("MAP", "FOLDER")) { Description = session.Say("waar de bestanden komen", "where the files go") };
        var export = new Command("export", session.Say("schrijft het logboek als map met tegels (C2SP tlog-tiles)", "writes the log as a folder of tiles (C2SP tlog-tiles)")) { folder, db };
        export.SetAction(async (parsed, stop) =>
        {
            var database = Database.Of(parsed, db, session).MustExist();
            var master = await database.Key(stop);
            await new LogKeeper(database.Engine.Open, master, session.World.Time, database.Outside).KeepUp(stop);
            var note = await new StaticExport(database.Engine.Open, master) { Outside = database.Outside }.Write(session.PathOf(parsed.GetValue(folder)!), new Bar(session, "schrijven", "writing"), stop);
            if (note is null)
                throw new WrongUse("Het logboek is nog leeg.", "The log is still empty.");
            session.Screen.Line(session.Say($"Het logboek staat in ‘{parsed.GetValue(folder)}’. De sleutel om het te controleren:", $"The log is in ‘{parsed.GetValue(folder)}’. The key to verify it with:"), Screen.Good);
            session.World.Out.WriteLine(await ReceiptOf.OwnKey(database));
            return ExitCode.Holds;
        });
        return new Command("log", session.Say("het logboek voor anderen", "the log for others")) { export };
    }
}
