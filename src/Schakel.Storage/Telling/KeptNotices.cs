// SPDX-License-Identifier: EUPL-1.2
using Dapper;
using Schakel.Dossiers;
using Schakel.Dossiers.Telling;
using Schakel.Storage.Engines;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Telling;

/// <summary>What stands in the site for someone to read.</summary>
/// <param name="engine">The engine.</param>
public sealed class KeptNotices(Engine engine)
{
    /// <summary>What someone was told, newest first.</summary>
    /// <param name="organisations">In which organisations.</param>
    /// <param name="account">Whom.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<KeptNotice>> Of(IReadOnlyCollection<string> organisations, string account, int most, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        var parameters = new DynamicParameters(new { account, most = (long)most });
        parameters.AddDynamicParams(engine.List("organisations", organisations));
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            engine.Said("select n.event, n.dossier, n.organisation, d.kind, n.what, n.until, n.at, n.read from notice n left join dossier d on d.number = n.dossier "
            + "where n.account = @account and n.organisation {in:organisations} and (n.dossier = '' or d.opened is not null) order by n.at desc, n.event desc limit @most"),
            parameters, cancellationToken: stop));
        return [.. rows.Select(row => new KeptNotice(
            row.Event, row.Dossier, row.Organisation, row.Kind ?? "", Tidings.Of(row.What), row.Until is null ? null : Dates.Read(row.Until), Moment.Read(row.At), row.Read is null))];
    }

    /// <summary>How many he did not read yet.</summary>
    public async Task<long> Unread(string account, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition("select count(*) from notice where account = @account and read is null", new { account }, cancellationToken: stop));
    }

    /// <summary>He read all there is of a dossier, or of every one.</summary>
    /// <param name="account">Who.</param>
    /// <param name="dossier">The number of the dossier; null for all.</param>
    /// <param name="upTo">Until when: what came since he looked is not read.</param>
    /// <param name="now">When.</param>
    /// <param name="stop">To stop.</param>
    public async Task Read(string account, string? dossier, Moment upTo, Moment now, CancellationToken stop = default)
    {
        await using var connection = await engine.Open(stop);
        await connection.ExecuteAsync(new CommandDefinition(
            "update notice set read = @now where account = @account and read is null and at <= @upTo" + (dossier is null ? "" : " and dossier = @dossier"),
            new { account, dossier, upTo = upTo.Text, now = now.Text }, cancellationToken: stop));
    }

    private sealed record Row(string Event, string Dossier, string Organisation, string? Kind, string What, string? Until, string At, string? Read);
}

/// <summary>Something that someone was told.</summary>
/// <param name="Event">Of which event.</param>
/// <param name="Dossier">The number of the dossier.</param>
/// <param name="Organisation">Where it runs.</param>
/// <param name="Kind">What it is, by its Dutch word.</param>
/// <param name="What">What he was told.</param>
/// <param name="Until">The last day on which he can do something.</param>
/// <param name="At">When.</param>
/// <param name="IsNew">Whether he did not read it yet.</param>
public sealed record KeptNotice(string Event, string Dossier, string Organisation, string Kind, Tiding What, DateOnly? Until, Moment At, bool IsNew);
