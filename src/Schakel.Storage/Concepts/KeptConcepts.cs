// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Concepts;

/// <summary>
/// What someone is still writing, kept between the pages of a form. Only his browser has the secret that opens it: whoever takes the database
/// away, or runs it, cannot read it, and cannot tell whose it is.
/// </summary>
/// <param name="engine">The engine.</param>
/// <param name="time">The clock.</param>
public sealed class KeptConcepts(Engine engine, TimeProvider time)
{
    /// <summary>For how many days it is kept after it was last saved.</summary>
    public const int Days = 7;

    private const string Purpose = "concept";
    private static readonly BrowserSecret Secret = new("concept");

    /// <summary>A secret by chance, for a new one.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Whether a text can be a secret at all.</summary>
    public static bool IsSecret(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Keeps it, in the place of what was kept under the same secret.</summary>
    public async Task Save(string secret, string content, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into concept (id, sealed, until) values (@Id, @Sealed, @Until) on conflict (id) do update set sealed = excluded.sealed, until = excluded.until",
            Row(secret, content), cancellationToken: stop));
    }

    /// <summary>The same as a row, for in the transaction of what is sent: nobody then waits for another, and neither is there without the other.</summary>
    public ConceptRow Row(string secret, string content) =>
        new(Secret.Id(secret), Convert.ToBase64String(Sealed.Close(Secret.Key(secret), Encoding.UTF8.GetBytes(content), Purpose)), Day(Days));

    /// <summary>What was kept; null where nothing is, or no longer.</summary>
    public async Task<string?> Load(string secret, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var closed = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select sealed from concept where id = @id and until >= @today", new { id = Secret.Id(secret), today = Day(0) }, cancellationToken: stop));
        return closed is null ? null : Encoding.UTF8.GetString(Sealed.Open(Secret.Key(secret), Convert.FromBase64String(closed), Purpose));
    }

    /// <summary>Throws it away, with all that is too old.</summary>
    public async Task Remove(string secret, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition("delete from concept where id = @id or until < @today", new { id = Secret.Id(secret), today = Day(0) }, cancellationToken: stop));
    }

    private string Day(int ahead) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(ahead).ToString("yyyy-MM-dd");
}

/// <summary>What is kept of something that someone is writing.</summary>
/// <param name="Id">Its id, which tells nothing of the secret.</param>
/// <param name="Sealed">What it is, sealed.</param>
/// <param name="Until">The last day it is kept.</param>
public sealed record ConceptRow(string Id, string Sealed, string Until);
