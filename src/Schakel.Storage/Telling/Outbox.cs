// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Schakel.Dossiers;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Telling;

/// <summary>
/// What is to be mailed. Whoever sends takes a mail first, for a while, and writes down that he gives it to the server before he does. Taken and not given
/// yet, it is free again when that while is over; given and not known to be taken, it is never sent a second time.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="time">The clock.</param>
public sealed class Outbox(Engine engine, TimeProvider time)
{
    /// <summary>For how many days a mail that cannot be delivered is tried: after that what it says is old.</summary>
    public const int Days = 7;

    private const int Minutes = 10;
    private const int LongestPause = 6 * 60;
    private const int KeptDays = 90;
    private const int Most = 500;

    /// <summary>Makes one mail for everyone for whom something waits whose time has come.</summary>
    /// <returns>How many.</returns>
    public async Task<int> Bundle(CancellationToken stop = default)
    {
        var now = Now;
        await using var connection = await engine.Open(stop);
        return await Locked(connection, async () =>
        {
            var waiting = (await connection.QueryAsync<(string Account, string Organisation)>(
                "select account, min(organisation) from outbox where mail is null and after <= @now group by account order by min(after) limit @Most", new { now = now.Text, Most = (long)Most })).ToList();
            foreach (var (account, organisation) in waiting)
            {
                var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
                await connection.ExecuteAsync(
                    "insert into mail (id, organisation, account, state, attempts, next, made) values (@id, @organisation, @account, 'wacht', 0, @now, @now)", new { id, organisation, account, now = now.Text });
                // All that waits for him goes along, also what had time until tomorrow: the mail says the same.
                await connection.ExecuteAsync("update outbox set mail = @id where account = @account and channel = 'mail' and mail is null", new { id, account });
            }

            return waiting.Count;
        }, stop);
    }

    /// <summary>Takes mails that are to be sent now. What was given to a server by someone who stopped is left as it is.</summary>
    /// <param name="claim">By whom: an id by chance.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<Mail>> Claim(string claim, int most, CancellationToken stop = default)
    {
        var now = Now;
        await using var connection = await engine.Open(stop);
        return await Locked(connection, async () =>
        {
            await connection.ExecuteAsync("update mail set state = 'onzeker', claim = null where state = 'aangeboden' and until < @now", new { now = now.Text });
            await connection.ExecuteAsync("update mail set state = 'vervallen', claim = null where state = 'wacht' and made < @old", new { old = Later(now, -Days * 24 * 60).Text });
            var free = (await connection.QueryAsync<Mail>(
                "select id, organisation, account, attempts from mail where (state = 'wacht' and next <= @now) or (state = 'bezig' and until < @now) order by next, id limit @most",
                new { now = now.Text, most = (long)most })).ToList();
            foreach (var mail in free)
                await connection.ExecuteAsync("update mail set state = 'bezig', claim = @claim, until = @until where id = @Id", new { claim, until = Later(now, Minutes).Text, mail.Id });
            return free;
        }, stop);
    }

    /// <summary>Writes down that a mail is given to the server now.</summary>
    /// <returns>Whether it may be: not where another took it meanwhile.</returns>
    public Task<bool> Offer(Mail mail, string claim, CancellationToken stop = default) => Move(mail, claim, "bezig", "aangeboden", stop);

    /// <summary>The server took it.</summary>
    public Task Sent(Mail mail, string claim, CancellationToken stop = default) => Move(mail, claim, "aangeboden", "verzonden", stop);

    /// <summary>Nobody knows whether the server took it.</summary>
    public Task Unsure(Mail mail, string claim, CancellationToken stop = default) => Move(mail, claim, "aangeboden", "onzeker", stop);

    /// <summary>The server will never take it.</summary>
    public Task Refused(Mail mail, string claim, CancellationToken stop = default) => Move(mail, claim, "aangeboden", "mislukt", stop);

    /// <summary>It is not to be sent any more: who would get it has no address, or wants no mail.</summary>
    public Task Drop(Mail mail, string claim, CancellationToken stop = default) => Move(mail, claim, "bezig", "vervallen", stop);

    /// <summary>The server did not take it, and may later: it is tried again, ever less often.</summary>
    public async Task Again(Mail mail, string claim, CancellationToken stop = default)
    {
        var pause = Math.Min(LongestPause, 1L << (int)Math.Min(mail.Attempts, 12));
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "update mail set state = 'wacht', claim = null, attempts = attempts + 1, next = @next where id = @Id and claim = @claim and state in ('bezig', 'aangeboden')",
            new { next = Later(Now, pause).Text, mail.Id, claim }, cancellationToken: stop));
    }

    /// <summary>How many mails are where, for who runs the site. Nothing of whom.</summary>
    public async Task<IReadOnlyList<(string State, long Count)>> Counts(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return [.. await connection.QueryAsync<(string, long)>(new CommandDefinition("select state, count(*) from mail group by state order by state", cancellationToken: stop))];
    }

    /// <summary>Throws away what was mailed, and what was read, long ago.</summary>
    public async Task Clean(CancellationToken stop = default)
    {
        var (old, older) = (Later(Now, -KeptDays * 24 * 60).Text, Later(Now, -366 * 24 * 60).Text);
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition("delete from outbox where after < @old", new { old }, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition("delete from mail where made < @old", new { old }, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition("delete from notice where at < @older", new { older }, cancellationToken: stop));
    }

    private async Task<bool> Move(Mail mail, string claim, string from, string to, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update mail set state = @to, until = @until where id = @Id and claim = @claim and state = @from", new { to, from, until = Later(Now, Minutes).Text, mail.Id, claim }, cancellationToken: stop)) == 1;
    }

    private async Task<T> Locked<T>(DbConnection connection, Func<Task<T>> write, CancellationToken stop)
    {
        await engine.BeginAndRead(connection, WriteLock.Tell, [], stop);
        try
        {
            var done = await write();
            await engine.WriteAndCommit(connection, [], stop);
            return done;
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    private Moment Now => new(time.GetUtcNow());

    private static Moment Later(Moment from, long minutes) => new(from.Instant.AddMinutes(minutes));
}

/// <summary>A mail to send. Who gets it is known by his account alone.</summary>
/// <param name="Id">Its id, which also names it to mail servers: one that gets it twice can see that.</param>
/// <param name="Organisation">Where he works.</param>
/// <param name="Account">Who gets it.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record Mail(string Id, string Organisation, string Account, long Attempts);
