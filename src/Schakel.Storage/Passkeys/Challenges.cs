// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Dossiers;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Passkeys;

/// <summary>What browsers were asked to sign. Each is for one browser, for a short while, and for one answer, on whatever node that comes in.</summary>
/// <param name="engine">The engine.</param>
public sealed class Challenges(Engine engine)
{
    private static readonly BrowserSecret Secret = new("passkey");

    /// <summary>Keeps one, and throws away what nobody answered.</summary>
    /// <param name="use">What it is for: for anything else it is not there.</param>
    /// <param name="content">What was asked.</param>
    /// <param name="now">When.</param>
    /// <param name="until">Until when it can be answered.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The secret that the browser keeps.</returns>
    public async Task<string> Ask(string use, string content, DateTimeOffset now, DateTimeOffset until, CancellationToken stop = default)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition("delete from passkey_challenge where until <= @now", new { now = new Moment(now).Text }, cancellationToken: stop));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into passkey_challenge (id, sealed, until) values (@id, @closed, @until)",
            new { id = Secret.Id(secret), closed = Convert.ToBase64String(Sealed.Close(Secret.Key(secret), Encoding.UTF8.GetBytes(content), use)), until = new Moment(until).Text }, cancellationToken: stop));
        return secret;
    }

    /// <summary>What was asked of this browser, which can be answered no more after that; null where nothing was, or it is over.</summary>
    public async Task<string?> Answer(string use, string secret, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var row = await connection.QuerySingleOrDefaultAsync<(string Closed, string Until)?>(new CommandDefinition(
            "delete from passkey_challenge where id = @id returning sealed, until", new { id = Secret.Id(secret) }, cancellationToken: stop));
        if (row is not var (closed, until) || string.CompareOrdinal(until, new Moment(now).Text) <= 0)
            return null;
        try
        {
            return Encoding.UTF8.GetString(Sealed.Open(Secret.Key(secret), Convert.FromBase64String(closed), use));
        }
        catch (AuthenticationTagMismatchException)
        {
            // It was asked for something else.
            return null;
        }
    }
}
