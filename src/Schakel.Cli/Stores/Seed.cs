// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Demonstration;
using Schakel.Log.Notes;
using Schakel.Storage;
using Schakel.Storage.Proof;

namespace Schakel.Cli.Stores;

/// <summary><c>schakel seed</c>: dossiers that could be real, made by the commands that people give, over the last weeks.</summary>
internal static class Seed
{
    private const int Days = 40;
    private const string Mark = "voorbeelden";

    public static Command Command(Session session)
    {
        var db = Database.Option(session);
        var dossiers = new Option<int>("--dossiers") { HelpName = session.Say("AANTAL", "COUNT"), DefaultValueFactory = _ => 1_000, Description = session.Say("hoeveel", "how many") };
        var tell = new Option<bool>("--tell") { Description = session.Say("noemt elk nummer zodra het dossier op de schijf staat", "tells each number as soon as its dossier is on disk") };
        var command = new Command("seed", session.Say("vult een lege database met verzonnen dossiers, of vult haar aan", "fills an empty database with invented dossiers, or adds more")) { dossiers, tell, db };
        command.SetAction(async (parsed, stop) =>
        {
            var count = parsed.GetValue(dossiers);
            if (count is < 1 or > 10_000_000)
                throw new WrongUse("Kies een aantal van 1 tot 10 miljoen.", "Choose a count from 1 to 10 million.");
            var database = Database.Of(parsed, db, session);
            var time = new SetTime(session.Today.AddDays(-Days));
            await using var store = await database.Open(time, stop);
            if (await store.Events.Last(stop) is { } last)
                (time.NotBefore, time.Day) = (last, last.Day > time.Day ? last.Day : time.Day);
            var believable = new Believable(store.Library, await Begin(store));
            Action<string> told = parsed.GetValue(tell) ? number => Tell(number, session.World.Out) : _ => { };
            await Fill(store, believable, time, session.Today, count, new Bar(session, "vullen", "filling"), told, stop);
            var note = await new LogKeeper(store.Engine.Open, store.Master, session.World.Time, database.Outside).KeepUp(stop);
            var entries = note is null ? 0 : Checkpoint.Parse(note.Text).Size;
            session.Screen.Line(session.Say($"{(count == 1 ? "1 verzonnen dossier" : $"{count} verzonnen dossiers")}, {entries} regels in het logboek.", $"{(count == 1 ? "1 invented dossier" : $"{count} invented dossiers")}, {entries} entries in the log."), Screen.Good);
            return ExitCode.Holds;
        });
        return command;
    }

    public static async Task<bool> IsDemonstration(Store store)
    {
        await using var connection = await store.Engine.Open();
        return await connection.ExecuteScalarAsync<long>("select count(*) from setting where name = @Mark", new { Mark }) > 0;
    }

    // Never among real dossiers: only in a store that was empty, which remembers how often it was filled.
    private static async Task<int> Begin(Store store)
    {
        await using var connection = await store.Engine.Open();
        var times = await connection.QuerySingleOrDefaultAsync<string?>("select value from setting where name = @Mark", new { Mark });
        if (times is null && await connection.ExecuteScalarAsync<long>("select count(*) from event") > 0)
            throw new WrongUse("Deze database is niet leeg. Verzonnen dossiers komen nooit tussen echte.", "This database is not empty. Invented dossiers never come among real ones.");
        var next = times is null ? 1 : int.Parse(times) + 1;
        await connection.ExecuteAsync(
            "insert into setting (name, value) values (@Mark, @next) on conflict (name) do update set value = excluded.value", new { Mark, next = next.ToString() });
        return next;
    }

    private static void Tell(string number, TextWriter output)
    {
        lock (output)
        {
            output.WriteLine(number);
            output.Flush();
        }
    }

    private static async Task Fill(Store store, Believable believable, SetTime time, DateOnly until, int count, Bar bar, Action<string> told, CancellationToken stop)
    {
        const int together = 256;
        var chance = new Random(1);
        var days = Math.Max(0, until.DayNumber - time.Day.DayNumber);
        for (var (day, done) = (0, 0); day <= days; day++, time.Day = time.Day.AddDays(1))
        {
            await store.Sweeper.CatchUp(stop: stop);
            var most = (int)((long)count * (day + 1) / (days + 1));
            while (done < most)
            {
                var opened = await Task.WhenAll(Enumerable.Range(done, Math.Min(together, most - done)).Select(async index =>
                {
                    var decision = await store.Writer.Send(believable.Open(index, time.Day), stop);
                    told(believable.NumberOf(index).Text);
                    return decision;
                }));
                var answers = opened.Select(Opened).Where(_ => chance.Next(3) == 0).Select(file => believable.Answer(file, time.Day)).OfType<Submission>().ToList();
                await Task.WhenAll(answers.Select(answer => store.Writer.Send(answer, stop)));
                done += opened.Length;
                bar.Show(done, count);
            }
        }
    }

    private static CaseFile Opened(Decision decision) => decision is Decision.Accepted { Events: var events }
        ? events.Last(each => each.Dossier == events[0].Dossier).After
        : throw new InvalidOperationException($"An invented dossier was refused: {string.Join(" ", ((Decision.Refused)decision).Reasons.Select(reason => reason.Message.English))}");
}
