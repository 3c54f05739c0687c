// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Security.Cryptography;
using Dapper;
using Schakel.Log.Notes;
using Schakel.Storage.Keys;
using Schakel.Storage.Proof;

namespace Schakel.Tests.Storage;

/// <summary>A writer under load is killed at random moments: what was acknowledged is there, nothing is half there, and the log verifies.</summary>
public abstract class KillTrials
{
    private readonly MasterKey master = new(new byte[32]);

    protected async Task KillRotation(string db)
    {
        const int dossiers = 30_000;
        var secret = RandomNumberGenerator.GetBytes(32);
        var next = new MasterKey(secret);
        var rotate = Program("keys", "rotate", "--db", db);
        rotate.Environment[MasterKey.FormerVariable] = rotate.Environment[MasterKey.Variable];
        rotate.Environment[MasterKey.Variable] = Convert.ToBase64String(secret);
        var policy = new Schakel.Storage.StoreOptions(
            Schakel.Storage.Engines.Engine.For(db), Support.Policy.Procedures, Support.Policy.Types, Support.Policy.Calendar, TimeProvider.System);
        await using (var store = await Schakel.Storage.Store.Open(policy with { Master = master }))
            await AddKeys(store.Engine, dossiers);
        await using var engine = Schakel.Storage.Engines.Engine.For(db);
        await using var connection = await engine.Open();
        using (var process = Process.Start(rotate)!)
        {
            while (await Changed() == 0 && !process.HasExited)
                await Task.Delay(1);
            process.Kill();
            await process.WaitForExitAsync();
        }

        (await Changed()).ShouldBeInRange(1, dossiers - 1, "else it was not killed half-way");
        await Should.ThrowAsync<Schakel.Storage.StoreException>(() => Schakel.Storage.Store.Open(policy with { Master = next, Engine = Schakel.Storage.Engines.Engine.For(db) }));
        using (var process = Process.Start(rotate)!)
        {
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.ExitCode.ShouldBe(0, said);
        }

        (await Changed()).ShouldBe(dossiers);
        foreach (var (dossier, content, identity) in await connection.QueryAsync<(string, string, string)>("select dossier, content, identity from dossier_key where dossier like '%7'"))
            DossierKey.Unwrap(next, dossier, content, identity).ShouldNotBeNull();
        await using var alone = await Schakel.Storage.Store.Open(policy with { Master = next, Engine = Schakel.Storage.Engines.Engine.For(db) });

        Task<long> Changed() => connection.ExecuteScalarAsync<long>("select count(*) from dossier_key where master = @Id", new { next.Id });
    }

    private async Task AddKeys(Schakel.Storage.Engines.Engine engine, int count)
    {
        var rows = Enumerable.Range(0, count).Select(i => $"{i:d8}").Select(number => (Number: number, Wrapped: DossierKey.New().Wrap(master, number))).ToList();
        await using var connection = await engine.Open();
        await engine.BeginAndRead(connection, Schakel.Storage.Engines.WriteLock.Append, []);
        await engine.WriteAndCommit(connection,
        [
            new Schakel.Storage.Engines.Write.Rows("dossier_key", null, Column("dossier", row => row.Number), Column("organisation", _ => "stad"),
                Column("content", row => row.Wrapped.Content), Column("identity", row => row.Wrapped.Identity), Column("master", _ => master.Id)),
        ]);

        Schakel.Storage.Engines.Column.Text Column(string name, Func<(string Number, (string Content, string Identity) Wrapped), string> value) => new(name, [.. rows.Select(value)]);
    }

    protected async Task Kill(string db, int rounds)
    {
        var chance = new Random(20_261_127);
        var acknowledged = new List<string>();
        var checkpoints = new List<SignedNote>();
        var receipts = new List<DossierReceipt>();
        await using var engine = Schakel.Storage.Engines.Engine.For(db);
        var inTheAct = 0;
        for (var round = 0; round < rounds; round++)
        {
            inTheAct += await Round(db, chance.Next(0, 120), acknowledged) ? 1 : 0;
            await NothingIsHalfThere(engine, acknowledged);
            if (round % 20 != 0)
                continue;
            checkpoints.Add((await new LogKeeper(engine.Open, master, TimeProvider.System).KeepUp())!);
            receipts.Add((await new Receipts(engine.Open, master).Of(Schakel.Dossiers.Numbers.DossierNumber.Read(acknowledged[^1])!.Value, 0, isEntitled: true))!);
        }

        // It must have been writing when it was killed, or this tells nothing.
        inTheAct.ShouldBeGreaterThan(rounds * 9 / 10);
        await new LogKeeper(engine.Open, master, TimeProvider.System).KeepUp();
        (await new Verification(engine.Open, master) { Against = [.. checkpoints] }.Verify()).ShouldBeOfType<Verdict.Holds>();
        await using var connection = await engine.Open();
        var key = VerifierKey.Parse(await connection.QuerySingleAsync<string>("select public from installation_key where purpose = 'signing'"));
        receipts.ShouldAllBe(receipt => receipt.Check(new(key)) is Schakel.Log.Receipts.ReceiptVerdict.Holds);
    }

    /// <summary>Starts a writer, lets it acknowledge something, and kills it some milliseconds later; whether it was still at work.</summary>
    private static async Task<bool> Round(string db, int milliseconds, List<string> acknowledged)
    {
        using var process = Process.Start(Program("seed", "--dossiers", "1000000", "--tell", "--db", db))!;
        var error = process.StandardError.ReadToEndAsync();
        var first = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await error);
        acknowledged.Add(first);
        var reading = Task.Run(async () =>
        {
            var lines = new List<string>();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
                lines.Add(line);
            return lines;
        });
        await Task.Delay(milliseconds);
        var wasAtWork = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        // The last line may have been cut off while it was written.
        acknowledged.AddRange((await reading).Where(line => line.Length == first.Length));
        return wasAtWork;
    }

    private static ProcessStartInfo Program(params string[] words) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "schakel.dll"), .. words])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Repository.Root,
        Environment = { [MasterKey.Variable] = Convert.ToBase64String(new byte[32]), ["SCHAKEL_HOME"] = Repository.Root },
    };

    private static async Task NothingIsHalfThere(Schakel.Storage.Engines.Engine engine, List<string> acknowledged)
    {
        await using var connection = await engine.Open();
        var there = (await connection.QueryAsync<string>("select number from dossier")).ToHashSet();
        acknowledged.Where(number => !there.Contains(number)).ShouldBeEmpty();
        (await connection.QuerySingleAsync<(long, long)>("select count(*), max(position) + 1 from event")).ShouldSatisfyAllConditions(
            each => each.Item1.ShouldBe(each.Item2));
        (await connection.QueryAsync<string>(
            "select e.dossier from (select dossier, count(*) as events from event group by dossier) e left join dossier d on d.number = e.dossier left join dossier_key k on k.dossier = e.dossier "
            + "where d.version is null or d.version <> e.events or k.dossier is null")).ShouldBeEmpty();
    }
}
