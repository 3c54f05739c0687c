// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Identity;
using Schakel.Storage.Accounts;
using Schakel.Storage.Passkeys;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Passkeys;

/// <summary>What the handler asks about accounts and passkeys. It only reads: what it found, we keep ourselves, with what must hold beside it.</summary>
internal sealed class AccountsOfHandler(OpenStore open, Registry registry) : IUserPasskeyStore<Account>
{
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => open.Now.Accounts.ByReference(registry.Names, userId, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Reference);

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await open.Now.Passkeys.Find(credentialId, cancellationToken) is { } passkey ? await FindByIdAsync(passkey.Account, cancellationToken) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await open.Now.Passkeys.Find(credentialId, cancellationToken) is { } passkey && passkey.Account == user.Reference && passkey.Organisation == user.Organisation ? Known(passkey) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await open.Now.Passkeys.Of(user.Organisation, user.Reference, cancellationToken)).Select(Known)];

    private static UserPasskeyInfo Known(Passkey passkey) => new(
        [.. passkey.Credential], [.. passkey.PublicKey], passkey.Made.Instant, passkey.Counter, [.. passkey.Transports], isUserVerified: true, passkey.IsBackupEligible, isBackedUp: false, [], []);

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw NotHere();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw NotHere();

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => throw NotHere();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw NotHere();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw NotHere();

    public void Dispose()
    {
        // The store is not its own.
    }

    private static NotSupportedException NotHere() => new("Accounts are kept by the store, and by nothing of ASP.NET Core Identity.");
}
