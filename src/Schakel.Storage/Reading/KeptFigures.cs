// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Storage.Engines;
using Schakel.Storage.Schema;

namespace Schakel.Storage.Reading;

/// <summary>
/// The public figures as they were counted the last time, so that after a start nobody waits until a long log is counted anew. Whoever counted says in them what they were
/// counted of; what was counted of read tables of another form is not given back.
/// </summary>
/// <param name="engine">The engine.</param>
public sealed class KeptFigures(Engine engine)
{
    private const string Setting = "openbare-cijfers";

    /// <summary>What was kept last; null where nothing was, or where it was counted otherwise.</summary>
    /// <param name="stop">To stop.</param>
    public async Task<string?> Read(CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var kept = await connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition("select value from setting where name = @Setting", new { Setting }, cancellationToken: stop));
        return kept is not null && kept.StartsWith(Migrations.ReadVersion, StringComparison.Ordinal) ? kept[Migrations.ReadVersion.Length..] : null;
    }

    /// <summary>Keeps them in the place of those of before.</summary>
    /// <param name="figures">The figures, as whoever counted them reads them back: public ones only, for they stand there as they are.</param>
    /// <param name="stop">To stop.</param>
    public async Task Keep(string figures, CancellationToken stop = default)
    {
        await using var connection = await engine.OpenToWrite(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into setting (name, value) values (@Setting, @value) on conflict (name) do update set value = excluded.value", new { Setting, value = Migrations.ReadVersion + figures }, cancellationToken: stop));
    }
}
