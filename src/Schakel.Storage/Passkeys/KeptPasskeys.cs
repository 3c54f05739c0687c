// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Schakel.Dossiers;
using Schakel.Storage.Accounts;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Passkeys;

/// <summary>The passkeys of administrators, and the addresses at which one can be kept.</summary>
/// <param name="engine">The engine.</param>
/// <param name="accounts">Who has an account; under their key passkeys are sealed.</param>
public sealed class KeptPasskeys(Engine engine, KeptAccounts accounts)
{
    private static readonly BrowserSecret Invitation = new("passkey/invitation");

    // 160 bits.
    private const int SecretBytes = 20;
    private const string Columns = "id, account, organisation, sealed, counter, made, used";

    /// <summary>What the store calls a passkey, by what a device calls it.</summary>
    public static string IdOf(ReadOnlySpan<byte> credential) => Convert.ToHexStringLower(SHA256.HashData(credential));

    /// <summary>Whether there is any at all: where there is none, nobody comes in by one.</summary>
    public async Task<bool> Any(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.ExecuteScalarAsync<bool>(new CommandDefinition("select case when exists (select 1 from passkey) then 1 else 0 end", cancellationToken: stop));
    }

    /// <summary>Those of an organisation, the oldest first.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="account">Of whom; null for all.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ImmutableArray<Passkey>> Of(string organisation, string? account = null, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"select {Columns} from passkey where organisation = @organisation and (@account is null or account = @account) order by made, id", new { organisation, account }, cancellationToken: stop));
        return [.. rows.Select(Opened)];
    }

    /// <summary>One, by what a device calls it; null where it is not known.</summary>
    public async Task<Passkey?> Find(ReadOnlyMemory<byte> credential, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition($"select {Columns} from passkey where id = @id", new { id = IdOf(credential.Span) }, cancellationToken: stop)) is { } row
            ? Opened(row) : null;
    }

    /// <summary>Makes an address at which this one can keep a passkey, once. An earlier one of his is worth nothing from then on.</summary>
    /// <param name="organisation">Where he works.</param>
    /// <param name="account">Who.</param>
    /// <param name="until">Until when.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The secret part of the address: it is kept nowhere.</returns>
    public async Task<string> Invite(string organisation, string account, DateTimeOffset until, CancellationToken stop = default)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into passkey_invitation (account, organisation, id, until) values (@account, @organisation, @id, @until) on conflict (account) do update set id = excluded.id, until = excluded.until",
            new { account, organisation, id = Invitation.Id(secret), until = new Moment(until).Text }, cancellationToken: stop));
        return secret;
    }

    /// <summary>For whom an address is; null where it is for nobody, was used, or is over.</summary>
    public async Task<(string Account, string Organisation)?> Invited(string secret, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.QuerySingleOrDefaultAsync<(string, string)?>(new CommandDefinition(
            "select account, organisation from passkey_invitation where id = @id and until > @now", new { id = Invitation.Id(secret), now = new Moment(now).Text }, cancellationToken: stop));
    }

    /// <summary>Keeps a passkey by an address, which is worth nothing after that.</summary>
    /// <returns>Whether it was kept: not where the address is over, was used, or is for another, nor where the passkey is there already.</returns>
    public async Task<bool> Keep(string secret, Passkey passkey, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var isKept = await connection.ExecuteAsync(
            "delete from passkey_invitation where id = @id and account = @Account and organisation = @Organisation and until > @now",
            new { id = Invitation.Id(secret), passkey.Account, passkey.Organisation, now = passkey.Made.Text }, transaction) == 1 && await Insert(connection, transaction, passkey) == 1;
        if (isKept)
            await transaction.CommitAsync(stop);
        return isKept;
    }

    /// <summary>Writes down that one was used. Its counter may not stand still or go back: then there are two of it, or an old answer is sent again.</summary>
    /// <returns>Whether it may be used: the passkey is still there, and its counter went on, or does not count.</returns>
    public async Task<bool> Use(string id, uint counter, DateTimeOffset now, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update passkey set counter = @counter, used = @now where id = @id and (counter < @counter or (counter = 0 and @counter = 0))",
            new { id, counter = (long)counter, now = new Moment(now).Text }, cancellationToken: stop)) == 1;
    }

    /// <summary>By what sessions are known that began with a passkey.</summary>
    public KnownAtProvider SessionsOf(string id) => new(null, accounts.Mark("passkey", id));

    /// <summary>Takes one away, and ends what began with it.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> Remove(string organisation, string id, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        var wasThere = await connection.ExecuteAsync("delete from passkey where id = @id and organisation = @organisation", new { id, organisation }, transaction) == 1;
        if (wasThere)
            await connection.ExecuteAsync("delete from session where organisation = @organisation and provider_visit = @visit", new { organisation, visit = SessionsOf(id).Visit }, transaction);
        await transaction.CommitAsync(stop);
        return wasThere;
    }

    private Task<int> Insert(DbConnection connection, DbTransaction transaction, Passkey passkey) => connection.ExecuteAsync(
        $"insert into passkey ({Columns}) values (@Id, @Account, @Organisation, @closed, @counter, @made, null) on conflict (id) do nothing",
        new
        {
            passkey.Id,
            passkey.Account,
            passkey.Organisation,
            counter = (long)passkey.Counter,
            made = passkey.Made.Text,
            closed = accounts.Close(JsonSerializer.SerializeToUtf8Bytes(new Told([.. passkey.Credential], [.. passkey.PublicKey], passkey.IsBackupEligible, [.. passkey.Transports])), Bound(passkey.Id, passkey.Account, passkey.Organisation)),
        }, transaction);

    private Passkey Opened(Row row)
    {
        var told = JsonSerializer.Deserialize<Told>(accounts.Open(row.Sealed, Bound(row.Id, row.Account, row.Organisation)))!;
        return new Passkey(
            row.Account, row.Organisation, [.. told.Credential], [.. told.PublicKey], (uint)row.Counter, told.IsBackupEligible, [.. told.Transports], Moment.Read(row.Made), row.Used is null ? null : Moment.Read(row.Used));
    }

    // Whoever can write in the table cannot make a passkey of his own, nor give one to another.
    private static string Bound(string id, string account, string organisation) => $"passkey\n{id}\n{account}\n{organisation}";

    private sealed record Row(string Id, string Account, string Organisation, string Sealed, long Counter, string Made, string? Used);

    private sealed record Told(byte[] Credential, byte[] PublicKey, bool IsBackupEligible, string[] Transports);
}
