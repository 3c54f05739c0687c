// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Dossiers.Telling;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Telling;

/// <summary>How people want to hear of things, and where their calendars are found.</summary>
/// <param name="engine">The engine.</param>
public sealed class TellingChoices(Engine engine)
{
    // 160 bits, in letters and digits that survive being typed over.
    private const int SecretBytes = 20;

    /// <summary>Whether a text can be the secret of a calendar at all.</summary>
    public static bool IsSecret(string text) => text.Length == SecretBytes * 2 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What someone chose; the daily mail and no calendar where he chose nothing.</summary>
    public async Task<Chosen> Of(string account, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.QuerySingleOrDefaultAsync<(string Mail, string? Agenda)?>(new CommandDefinition(
            "select mail, agenda from telling where account = @account", new { account }, cancellationToken: stop)) is { } row
            ? new Chosen(MailChoices.Read(row.Mail) ?? MailChoice.Daily, row.Agenda is not null) : Chosen.Nothing;
    }

    /// <summary>What each of these chose; who is not in it chose nothing.</summary>
    public async Task<ImmutableDictionary<string, MailChoice>> Of(IReadOnlyCollection<string> accounts, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return (await connection.QueryAsync<(string Account, string Mail)>(new CommandDefinition(
            engine.Said("select account, mail from telling where account {in:accounts}"), engine.List("accounts", accounts), cancellationToken: stop)))
            .ToImmutableDictionary(row => row.Account, row => MailChoices.Read(row.Mail) ?? MailChoice.Daily);
    }

    /// <summary>Keeps what someone chose.</summary>
    /// <param name="organisation">Where he works; empty for who works nowhere.</param>
    /// <param name="account">Who.</param>
    /// <param name="mail">What.</param>
    /// <param name="stop">To stop.</param>
    public Task Choose(string organisation, string account, MailChoice mail, CancellationToken stop = default) => Write(
        "insert into telling (account, organisation, mail) values (@account, @organisation, @mail) on conflict (account) do update set mail = excluded.mail",
        new { account, organisation, mail = MailChoices.Words[mail] }, stop);

    /// <summary>A calendar under a new address; under the old one nothing is found any more.</summary>
    /// <param name="organisation">Where he works; empty for who works nowhere.</param>
    /// <param name="account">Whose.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The secret part of the address: it is kept nowhere.</returns>
    public async Task<string> NewAgenda(string organisation, string account, CancellationToken stop = default)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await Write(
            "insert into telling (account, organisation, mail, agenda) values (@account, @organisation, @mail, @agenda) on conflict (account) do update set agenda = excluded.agenda",
            new { account, organisation, mail = MailChoices.Words[MailChoice.Daily], agenda = Imprint(secret) }, stop);
        return secret;
    }

    /// <summary>From now on there is no calendar.</summary>
    public Task NoAgenda(string account, CancellationToken stop = default) => Write("update telling set agenda = null where account = @account", new { account }, stop);

    /// <summary>Whose calendar it is, and where he works; null where it is nobody's, or no longer.</summary>
    public async Task<(string Account, string Organisation)?> AgendaOf(string secret, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.QuerySingleOrDefaultAsync<(string, string)?>(new CommandDefinition(
            "select account, organisation from telling where agenda = @agenda", new { agenda = Imprint(secret) }, cancellationToken: stop));
    }

    private async Task Write(string sql, object parameters, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: stop));
    }

    private static string Imprint(string secret) => Convert.ToHexStringLower(HMACSHA256.HashData("agenda/id"u8, Encoding.UTF8.GetBytes(secret)));
}

/// <summary>What someone chose.</summary>
/// <param name="Mail">How he wants his mail.</param>
/// <param name="HasAgenda">Whether there is a calendar.</param>
public sealed record Chosen(MailChoice Mail, bool HasAgenda)
{
    /// <summary>Of who chose nothing.</summary>
    public static readonly Chosen Nothing = new(MailChoice.Daily, false);
}
