// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dapper;
using Schakel.Dossiers.Appointing;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Accounts;

/// <summary>The accounts: by what the identity provider calls someone, as a keyed hash, with his name and address sealed.</summary>
public sealed class KeptAccounts
{
    private const string Purpose = "accounts";
    private readonly Engine engine;
    private readonly byte[] key;
    private readonly TimeProvider time;

    private KeptAccounts(Engine engine, byte[] key, TimeProvider time) => (this.engine, this.key, this.time) = (engine, key, time);

    internal static async Task<KeptAccounts> Of(Engine engine, DbConnection connection, MasterKey master, TimeProvider time) =>
        new(engine, await InstallationKeys.FindOrMake(connection, master, Purpose, _ => ""), time);

    /// <summary>The account of who the identity provider calls so; null where there is none. As an office without an account nobody logs in, whatever a provider says.</summary>
    /// <param name="organisations">The organisations that this provider may speak for.</param>
    /// <param name="login">What the provider calls him. Capitals do not count.</param>
    /// <param name="stop">To stop.</param>
    public async Task<Account?> ByLogin(IReadOnlyCollection<string> organisations, string login, CancellationToken stop = default) =>
        MailedOffice.Is(login) ? null : (await Rows(organisations, "and login = @which", Hash(login), stop)).SingleOrDefault();

    /// <summary>An account by its reference; null where it is not there.</summary>
    /// <param name="organisations">The organisations that may be looked in.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="stop">To stop.</param>
    public async Task<Account?> ByReference(IReadOnlyCollection<string> organisations, string reference, CancellationToken stop = default) =>
        (await Rows(organisations, "and reference = @which", reference, stop)).SingleOrDefault();

    /// <summary>Accounts by their references; who has none is not in it.</summary>
    /// <param name="organisations">The organisations that may be looked in.</param>
    /// <param name="references">The references.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ImmutableDictionary<string, Account>> ByReferences(IReadOnlyCollection<string> organisations, IReadOnlyCollection<string> references, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(engine.List("organisations", organisations));
        parameters.AddDynamicParams(engine.List("references", references));
        var rows = await connection.QueryAsync<(string Reference, string Organisation, string Sealed)>(new CommandDefinition(
            engine.Said("select reference, organisation, sealed from account where organisation {in:organisations} and reference {in:references}"), parameters, cancellationToken: stop));
        return rows.Select(Opened).ToImmutableDictionary(account => account.Reference);
    }

    /// <summary>The accounts of an organisation, by name.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<Account>> Of(string organisation, CancellationToken stop = default) =>
        [.. (await Rows([organisation], "", "", stop)).OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase).ThenBy(each => each.Reference, StringComparer.Ordinal)];

    /// <summary>The references of those who have an account, by what the identity provider calls them, in small letters.</summary>
    /// <param name="organisation">Where they work.</param>
    /// <param name="logins">What the provider calls them.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ImmutableDictionary<string, string>> Known(string organisation, IReadOnlyCollection<string> logins, CancellationToken stop = default)
    {
        var byHash = logins.Select(login => login.Trim().ToLowerInvariant()).Distinct().ToDictionary(Hash);
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { organisation });
        parameters.AddDynamicParams(engine.List("hashes", byHash.Keys));
        return (await connection.QueryAsync<(string Reference, string Login)>(new CommandDefinition(
            engine.Said("select reference, login from account where organisation = @organisation and login {in:hashes}"), parameters, cancellationToken: stop)))
            .ToImmutableDictionary(each => byHash[each.Login], each => each.Reference);
    }

    /// <summary>
    /// Finds or makes the account of each, by what the identity provider calls him: a name or an address that is another one now is taken over.
    /// </summary>
    /// <param name="organisation">Where they work.</param>
    /// <param name="people">Who: what the provider calls him, his name, his address.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The reference of each, by what the provider calls him.</returns>
    /// <exception cref="WorksElsewhereException">Someone of them works for another organisation here.</exception>
    public async Task<ImmutableDictionary<string, string>> Keep(string organisation, IReadOnlyCollection<(string Login, string Name, string Mail)> people, CancellationToken stop = default)
    {
        var references = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        await using var connection = await engine.Open(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var (login, name, mail) in people)
        {
            var closed = Closed(login, name, mail);
            var made = (MailedOffice.Is(login) ? MailedOffice.Word : "account") + "-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10));
            var (reference, there) = await connection.QuerySingleAsync<(string, string)>(
                "insert into account (reference, organisation, login, sealed, made) values (@made, @organisation, @login, @closed, @at) "
                + "on conflict (login) do update set sealed = case when account.organisation = excluded.organisation then excluded.sealed else account.sealed end returning reference, organisation",
                new { made, organisation, login = Hash(login), closed, at = new Dossiers.Moment(time.GetUtcNow()).Text }, transaction);
            if (there != organisation)
                throw new WorksElsewhereException(login, there);
            references[login] = reference;
        }

        await transaction.CommitAsync(stop);
        return references.ToImmutable();
    }

    /// <summary>Takes over another name, address or way of writing a login, where who changes the chart does that.</summary>
    /// <returns>Of whom what became another.</returns>
    internal async Task<ImmutableArray<ChangedPerson>> Change(DbConnection connection, string organisation, IReadOnlyCollection<Account> people)
    {
        var changed = ImmutableArray.CreateBuilder<ChangedPerson>();
        foreach (var to in people.OrderBy(each => each.Reference, StringComparer.Ordinal))
        {
            var found = await connection.QuerySingleOrDefaultAsync<string>(
                "select sealed from account where organisation = @organisation and reference = @Reference", new { organisation, to.Reference });
            if (found is null || Opened((to.Reference, organisation, found)).ChangeTo(to) is not { } change)
                continue;
            await connection.ExecuteAsync(
                "update account set sealed = @closed where organisation = @organisation and reference = @Reference",
                new { organisation, to.Reference, closed = Closed(to.Login, to.Name, to.Mail) });
            changed.Add(change);
        }

        return changed.ToImmutable();
    }

    /// <summary>The references of the offices that nobody logs in as.</summary>
    /// <param name="organisations">The organisations that may be looked in.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlySet<string>> MailedOffices(IReadOnlyCollection<string> organisations, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return (await connection.QueryAsync<string>(new CommandDefinition(
            engine.Said($"select reference from account where organisation {{in:organisations}} and reference like '{MailedOffice.Word}-%'"), engine.List("organisations", organisations), cancellationToken: stop)))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What is kept of something that a provider calls someone or a visit of his: it tells nothing, and the same gives the same.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="what">What it calls him or it.</param>
    public string Mark(string issuer, string what) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"mark\n{issuer}\n{what}")));

    /// <summary>Seals something that goes with an account.</summary>
    internal string Close(ReadOnlySpan<byte> plain, string purpose) => Convert.ToBase64String(Sealed.Close(key, plain, purpose));

    /// <summary>Opens it again.</summary>
    internal byte[] Open(string closed, string purpose) => Sealed.Open(key, Convert.FromBase64String(closed), purpose);

    private async Task<IEnumerable<Account>> Rows(IReadOnlyCollection<string> organisations, string which, string value, CancellationToken stop)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { which = value });
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        var rows = await connection.QueryAsync<(string Reference, string Organisation, string Sealed)>(new CommandDefinition(
            engine.Said($"select reference, organisation, sealed from account where organisation {{in:organisations}} {which}"), parameters, cancellationToken: stop));
        return rows.Select(Opened);
    }

    private string Closed(string login, string name, string mail) => Close(JsonSerializer.SerializeToUtf8Bytes(new Told(login, name, mail)), Purpose);

    private Account Opened((string Reference, string Organisation, string Sealed) row)
    {
        var known = JsonSerializer.Deserialize<Told>(Open(row.Sealed, Purpose))!;
        return new Account(row.Reference, row.Organisation, known.Login, known.Name, known.Mail);
    }

    private string Hash(string login) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(login.Trim().ToLowerInvariant())));

    private sealed record Told(string Login, string Name, string Mail);
}

/// <summary>Someone has an account at another organisation of this installation. One account is one person at one organisation.</summary>
/// <param name="login">What the identity provider calls him.</param>
/// <param name="organisation">Where he works.</param>
public sealed class WorksElsewhereException(string login, string organisation) : Exception("An account belongs to another organisation.")
{
    /// <summary>What the identity provider calls him.</summary>
    public string Login { get; } = login;

    /// <summary>Where he works.</summary>
    public string Organisation { get; } = organisation;
}
