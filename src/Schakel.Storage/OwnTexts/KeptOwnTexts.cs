// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Storage.Engines;

namespace Schakel.Storage.OwnTexts;

/// <summary>What organisations keep in registers beside what is shipped. Changes are added, none is ever written over.</summary>
/// <param name="engine">The engine.</param>
/// <param name="time">The clock.</param>
public sealed class KeptOwnTexts(Engine engine, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    // Whoever raises something asks for them, and they seldom change.
    private readonly ConcurrentDictionary<(OwnRegister Register, string Organisation), OwnBook> held = new();

    /// <summary>What an organisation keeps in a register, with everything that was changed in it.</summary>
    /// <param name="register">The register.</param>
    /// <param name="organisation">The organisation.</param>
    /// <param name="stop">To stop.</param>
    public async Task<OwnBook> Of(OwnRegister register, string organisation, CancellationToken stop = default) =>
        (await Of(register, [organisation], stop)).SingleOrDefault() ?? new OwnBook(organisation, []);

    /// <summary>The same of several; those that never had any are not among them.</summary>
    /// <param name="register">The register.</param>
    /// <param name="organisations">The organisations.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ImmutableArray<OwnBook>> Of(OwnRegister register, IReadOnlyCollection<string> organisations, CancellationToken stop = default)
    {
        if (organisations.Count == 0)
            return [];
        await using var connection = await engine.Open(stop);
        var numbers = (await connection.QueryAsync<(string Organisation, long Number)>(new CommandDefinition(
            engine.Said($"select organisation, max(number) from register_change where register = '{Name(register)}' and organisation {{in:organisations}} group by organisation"), engine.List("organisations", organisations), cancellationToken: stop))).ToList();
        var changed = numbers.Where(each => !held.TryGetValue((register, each.Organisation), out var book) || book.Number != each.Number).Select(each => each.Organisation).ToList();
        if (changed.Count > 0)
        {
            var rows = await connection.QueryAsync<(string Organisation, long Number, string At, string Account, string Change)>(new CommandDefinition(
                engine.Said($"select organisation, number, at, account, change from register_change where register = '{Name(register)}' and organisation {{in:changed}} order by organisation, number"), engine.List("changed", changed), cancellationToken: stop));
            foreach (var group in rows.GroupBy(row => row.Organisation))
                held[(register, group.Key)] = new OwnBook(group.Key, [.. group.Select(row => Read(register, row.Number, row.At, row.Account, row.Change))]);
        }

        return [.. numbers.Select(each => held[(register, each.Organisation)]).OrderBy(book => book.Organisation, StringComparer.Ordinal)];
    }

    /// <summary>Adds a change.</summary>
    /// <param name="register">To which register.</param>
    /// <param name="organisation">Where.</param>
    /// <param name="change">The change, with the number that follows on what was shown. When it was written down, the clock of the store says.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>Whether it was kept: not where someone else changed something in between, and then nothing was.</returns>
    public async Task<bool> Add(OwnRegister register, string organisation, OwnChange change, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        // The lock of who appends: two who change it at once would both see the same number before them.
        await engine.BeginAndRead(connection, WriteLock.Append, [], stop);
        try
        {
            if (await connection.ExecuteScalarAsync<long>("select coalesce(max(number), 0) from register_change where register = @register and organisation = @organisation", new { register = Name(register), organisation }) != change.Number - 1)
            {
                await engine.Rollback(connection);
                return false;
            }

            await engine.WriteAndCommit(
                connection,
                [
                    new Write.Rows(
                        "register_change", null, new Column.Text("register", [Name(register)]), new Column.Text("organisation", [organisation]), new Column.Number("number", [change.Number]), new Column.Text("at", [new Dossiers.Moment(time.GetUtcNow()).Text]),
                        new Column.Text("account", [change.Account]), new Column.Text("change", [JsonSerializer.Serialize(new Kept(change.Deed, change.Replaces, JsonSerializer.SerializeToElement(change.Text, Sort(register), Json), change.Why, change.Source), Json)])),
                ],
                stop);
            return true;
        }
        catch
        {
            await engine.Rollback(connection);
            throw;
        }
    }

    private static OwnChange Read(OwnRegister register, long number, string at, string account, string change)
    {
        var kept = JsonSerializer.Deserialize<Kept>(change, Json)!;
        return new OwnChange(number, Dossiers.Moment.Read(at), account, kept.Deed, kept.Replaces, (OwnText)kept.Text.Deserialize(Sort(register), Json)!, kept.Why, kept.Source);
    }

    private static string Name(OwnRegister register) => register switch
    {
        OwnRegister.Rules => "regels",
        OwnRegister.Frameworks => "kaders",
        OwnRegister.Definitions => "begrippen",
        OwnRegister.Challenges => "opgaven",
        OwnRegister.Organisation => "organisatie",
        _ => throw new ArgumentOutOfRangeException(nameof(register), register, "Nobody said under which name this is kept."),
    };

    private static Type Sort(OwnRegister register) => register switch
    {
        OwnRegister.Rules => typeof(OwnRule),
        OwnRegister.Frameworks => typeof(OwnFramework),
        OwnRegister.Definitions => typeof(OwnDefinition),
        OwnRegister.Challenges => typeof(OwnChallenge),
        OwnRegister.Organisation => typeof(OwnOrganisation),
        _ => throw new ArgumentOutOfRangeException(nameof(register), register, "Nobody said what stands in this."),
    };

    private sealed record Kept(OwnDeed Deed, long? Replaces, JsonElement Text, string Why, string Source);
}
