// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Accounts;

/// <summary>
/// Who is logged in, kept here and not in the browser: a session that is ended on one node is ended on all at once. Only the browser has the secret of
/// it, and only with that can it be opened.
/// </summary>
/// <param name="engine">The engine.</param>
public sealed class Sessions(Engine engine)
{
    private const string Purpose = "sessie";

    /// <summary>Begins one.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="organisation">Where he works; empty for who works nowhere.</param>
    /// <param name="content">What is to be remembered.</param>
    /// <param name="now">When.</param>
    /// <param name="until">Until when it lasts.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The secret by which it is found.</returns>
    public async Task<string> Begin(string account, string organisation, ReadOnlyMemory<byte> content, DateTimeOffset now, DateTimeOffset until, CancellationToken stop = default)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into session (id, account, organisation, sealed, begun, used, until) values (@id, @account, @organisation, @closed, @now, @now, @until)",
            new { id = Id(secret), account, organisation, closed = Close(secret, content.Span), now = Text(now), until = Text(until) }, cancellationToken: stop));
        return secret;
    }

    /// <summary>What was remembered; null where it ended, or never was.</summary>
    public async Task<byte[]?> Find(string secret, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var closed = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select sealed from session where id = @id and until > @now", new { id = Id(secret), now = Text(now) }, cancellationToken: stop));
        return closed is null ? null : Sealed.Open(Key(secret), Convert.FromBase64String(closed), Purpose);
    }

    /// <summary>Lets it last longer, with what is to be remembered from now on. One that ended stays ended.</summary>
    public async Task Renew(string secret, ReadOnlyMemory<byte> content, DateTimeOffset now, DateTimeOffset until, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "update session set sealed = @closed, used = @now, until = @until where id = @id and until > @now",
            new { id = Id(secret), closed = Close(secret, content.Span), now = Text(now), until = Text(until) }, cancellationToken: stop));
    }

    /// <summary>Ends one, and throws away what ended by itself.</summary>
    public async Task End(string secret, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition("delete from session where id = @id or until <= @now", new { id = Id(secret), now = Text(now) }, cancellationToken: stop));
    }

    /// <summary>Ends all of someone.</summary>
    /// <param name="organisation">Where he works.</param>
    /// <param name="account">Who.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> EndAll(string organisation, string account, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.ExecuteAsync(new CommandDefinition(
            "delete from session where account = @account and organisation = @organisation", new { account, organisation }, cancellationToken: stop));
    }

    private static string Text(DateTimeOffset at) => new Dossiers.Moment(at).Text;

    private static string Close(string secret, ReadOnlySpan<byte> content) => Convert.ToBase64String(Sealed.Close(Key(secret), content, Purpose));

    // Two different hashes of one secret: the id in the table tells nothing of the key.
    private static string Id(string secret) => Convert.ToHexStringLower(HMACSHA256.HashData("session/id"u8, Encoding.ASCII.GetBytes(secret)));

    private static byte[] Key(string secret) => HMACSHA256.HashData("session/key"u8, Encoding.ASCII.GetBytes(secret));
}
