// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
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
    private static readonly BrowserSecret Secret = new("session");

    /// <summary>Begins one.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="organisation">Where he works; empty for who works nowhere.</param>
    /// <param name="content">What is to be remembered.</param>
    /// <param name="now">When.</param>
    /// <param name="until">Until when it lasts.</param>
    /// <param name="known">By what an identity provider can end it; null where none can.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The secret by which it is found.</returns>
    public async Task<string> Begin(
        string account, string organisation, ReadOnlyMemory<byte> content, DateTimeOffset now, DateTimeOffset until, KnownAtProvider? known = null, CancellationToken stop = default)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into session (id, account, organisation, sealed, begun, used, until, provider_subject, provider_visit) "
            + "values (@id, @account, @organisation, @closed, @now, @now, @until, @subject, @visit)",
            new { id = Secret.Id(secret), account, organisation, closed = Close(secret, content.Span), now = Text(now), until = Text(until), subject = known?.Subject, visit = known?.Visit },
            cancellationToken: stop));
        return secret;
    }

    /// <summary>What was remembered; null where it ended, or never was.</summary>
    public async Task<byte[]?> Find(string secret, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var closed = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select sealed from session where id = @id and until > @now", new { id = Secret.Id(secret), now = Text(now) }, cancellationToken: stop));
        return closed is null ? null : Sealed.Open(Secret.Key(secret), Convert.FromBase64String(closed), Purpose);
    }

    /// <summary>Lets it last longer, with what is to be remembered from now on. One that ended stays ended.</summary>
    public async Task Renew(string secret, ReadOnlyMemory<byte> content, DateTimeOffset now, DateTimeOffset until, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "update session set sealed = @closed, used = @now, until = @until where id = @id and until > @now",
            new { id = Secret.Id(secret), closed = Close(secret, content.Span), now = Text(now), until = Text(until) }, cancellationToken: stop));
    }

    /// <summary>Ends one, and throws away what ended by itself.</summary>
    public async Task End(string secret, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition("delete from session where id = @id or until <= @now", new { id = Secret.Id(secret), now = Text(now) }, cancellationToken: stop));
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

    /// <summary>Ends what an identity provider says has ended: one visit, or all of someone where it names no visit.</summary>
    /// <param name="organisations">The organisations that this provider may speak for.</param>
    /// <param name="known">Whose, or which visit.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> EndKnown(IReadOnlyCollection<string> organisations, KnownAtProvider known, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { subject = known.Subject, visit = known.Visit });
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        var which = (known.Subject, known.Visit) switch
        {
            (null, null) => throw new ArgumentException("Nothing says which session is to end.", nameof(known)),
            ({ }, null) => "provider_subject = @subject",
            (null, { }) => "provider_visit = @visit",
            _ => "provider_visit = @visit and provider_subject = @subject",
        };
        return await connection.ExecuteAsync(new CommandDefinition(
            engine.Said($"delete from session where organisation {{in:organisations}} and {which}"), parameters, cancellationToken: stop));
    }

    private static string Text(DateTimeOffset at) => new Dossiers.Moment(at).Text;

    private static string Close(string secret, ReadOnlySpan<byte> content) => Convert.ToBase64String(Sealed.Close(Secret.Key(secret), content, Purpose));
}

/// <summary>By what an identity provider can end a session from its side.</summary>
/// <param name="Subject">Whose it is, as a keyed hash.</param>
/// <param name="Visit">Which visit of his to the provider it came from, as a keyed hash.</param>
public sealed record KnownAtProvider(string? Subject, string? Visit);
