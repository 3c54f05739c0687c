// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Accounts;
using Schakel.Storage.Engines;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Links;

/// <summary>The links that are mailed to offices without an account.</summary>
/// <param name="engine">The engine.</param>
/// <param name="accounts">Hashes what is in a mail.</param>
/// <param name="time">The clock.</param>
public sealed class OfficeLinks(Engine engine, KeptAccounts accounts, TimeProvider time)
{
    private const string Mark = "schakel/link";
    private const string Address = "link-address";
    private const int KeptDays = 400;

    /// <summary>The rows of new links, and of the mails that bring them.</summary>
    /// <param name="links">The links, each with the event that asked for it.</param>
    /// <param name="now">When.</param>
    internal static IEnumerable<Write> Rows(IReadOnlyList<(string Event, OfficeLink Link)> links, Moment now)
    {
        yield return new Write.Rows(
            "office_link", null, Text("id", each => each.Link.Id), Text("event", each => each.Event), Text("account", each => each.Link.Account), Text("organisation", each => each.Link.Organisation),
            Text("dossier", each => each.Link.Dossier), Text("office", each => each.Link.Office), Text("step", each => each.Link.Step),
            Text("since", each => each.Link.Since is { } since ? Dates.Write(since) : null), Text("until", each => Dates.Write(each.Link.Until)), Text("made", _ => now.Text));
        yield return new Write.Rows(
            "outbox", null, Text("event", each => each.Link.Id), Text("account", each => each.Link.Account), Text("channel", _ => "mail"), Text("organisation", each => each.Link.Organisation),
            Text("after", _ => now.Text));

        Column.Text Text(string name, Func<(string Event, OfficeLink Link), string?> value) => new(name, [.. links.Select(value)]);
    }

    /// <summary>An id by chance.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>
    /// Gives the links of a mail that is about to be sent each a secret. It is kept nowhere: a mail that did not go out gets another when it is tried again.
    /// </summary>
    /// <param name="mail">The mail.</param>
    /// <param name="to">To which address it goes.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The secrets; none where every link was revoked or used meanwhile.</returns>
    public async Task<IReadOnlyList<LinkCode>> Arm(string mail, string to, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await Locked(connection, async () =>
        {
            var secrets = new List<LinkCode>();
            foreach (var id in await connection.QueryAsync<string>(
                "select l.id from outbox o join office_link l on l.id = o.event where o.mail = @mail and l.used is null and l.revoked is null order by l.made, l.id", new { mail }))
            {
                var secret = LinkCode.From(RandomNumberGenerator.GetBytes(LinkCode.Bytes));
                await connection.ExecuteAsync("update office_link set secret = @hash, mailed_to = @to where id = @id", new { id, hash = Hash(secret), to = accounts.Close(Encoding.UTF8.GetBytes(to), Address) });
                secrets.Add(secret);
            }

            return secrets;
        }, stop);
    }

    /// <summary>The link that a mail brought; null where there is none by this secret.</summary>
    public Task<OfficeLink?> Of(LinkCode secret, CancellationToken stop = default) => One("secret = @which", Hash(secret), stop);

    /// <summary>A link by its id; null where it is not there.</summary>
    public Task<OfficeLink?> ById(string id, CancellationToken stop = default) => One("id = @which", id, stop);

    /// <summary>The links of an organisation, newest first.</summary>
    public async Task<IReadOnlyList<OfficeLink>> In(string organisation, int most, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return [.. (await connection.QueryAsync<OfficeLink.Row>(new CommandDefinition(
            $"select {OfficeLink.Row.Columns} from office_link where organisation = @organisation order by made desc, id limit @most", new { organisation, most = (long)most }, cancellationToken: stop)))
            .Select(row => row.Link with { To = row.MailedTo is { } to ? Encoding.UTF8.GetString(accounts.Open(to, Address)) : null })];
    }

    /// <summary>Writes down that it was opened, the first time.</summary>
    public Task Open(OfficeLink link, CancellationToken stop = default) => Set("opened = @now where id = @Id and opened is null", link, stop);

    /// <summary>Writes down that it was answered with: from now on it opens nothing.</summary>
    public Task Use(OfficeLink link, CancellationToken stop = default) => Set("used = @now where id = @Id and used is null", link, stop);

    /// <summary>Revokes one.</summary>
    /// <param name="organisation">The organisation of who revokes it.</param>
    /// <param name="id">Which.</param>
    /// <param name="by">The account that does.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>Whether there was anything to revoke.</returns>
    public async Task<bool> Revoke(string organisation, string id, string by, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await Revoked(connection, organisation, id, by) == 1;
    }

    /// <summary>Makes another in its place, which is mailed; the old one opens nothing any more.</summary>
    /// <param name="organisation">The organisation of who renews it.</param>
    /// <param name="id">Which.</param>
    /// <param name="by">The account that does.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>Whether there is another: not of what was answered with.</returns>
    public async Task<bool> Renew(string organisation, string id, string by, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await Locked(connection, async () =>
        {
            var found = await connection.QuerySingleOrDefaultAsync<OfficeLink.Row>(
                $"select {OfficeLink.Row.Columns} from office_link where id = @id and organisation = @organisation and used is null", new { id, organisation });
            if (found?.Link is not { } link)
                return false;
            await Revoked(connection, organisation, id, by);
            var now = Now;
            var until = link.Step is null && now.Day > link.Until ? now.Day.AddDays(OfficeLink.Days) : link.Until;
            var another = link with { Id = NewId(), Until = until };
            var asked = await connection.QuerySingleAsync<string>("select event from office_link where id = @id", new { id });
            await engine.WriteOnly(connection, [.. Rows([($"{asked.Split('+')[0]}+{another.Id}", another)], now)], stop);
            return true;
        }, stop);
    }

    /// <summary>Throws away what is long over.</summary>
    public async Task Clean(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from office_link where made < @old", new { old = new Moment(Now.Instant.AddDays(-KeptDays)).Text }, cancellationToken: stop));
    }

    private Moment Now => new(time.GetUtcNow());

    private string Hash(LinkCode secret) => accounts.Mark(Mark, secret.Text);

    private Task<int> Revoked(DbConnection connection, string organisation, string id, string by) => connection.ExecuteAsync(
        "update office_link set revoked = @now, revoked_by = @by where id = @id and organisation = @organisation and used is null and revoked is null", new { now = Now.Text, by, id, organisation });

    private async Task<OfficeLink?> One(string which, string value, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        return (await connection.QuerySingleOrDefaultAsync<OfficeLink.Row>(new CommandDefinition(
            $"select {OfficeLink.Row.Columns} from office_link where {which}", new { which = value }, cancellationToken: stop)))?.Link;
    }

    private async Task Set(string what, OfficeLink link, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition($"update office_link set {what}", new { now = Now.Text, link.Id }, cancellationToken: stop));
    }

    // The lock of who tells and mails: a link is not renewed while it is being sent.
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
}
