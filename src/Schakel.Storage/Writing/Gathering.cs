// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Events;

namespace Schakel.Storage.Writing;

/// <summary>Fetches into the cabinet what deciding may ask for.</summary>
internal sealed class Gathering(EventStore events, Cabinet cabinet)
{
    /// <summary>Every dossier that deciding may ask for, fetched where it is not at hand: those that are named, and upwards those that wait for them.</summary>
    /// <param name="waiting">What is to be decided.</param>
    /// <param name="connection">Opened only where something is to be fetched.</param>
    public async Task<IReadOnlyList<DossierNumber>> Touched(IReadOnlyList<Waiting> waiting, Func<Task<DbConnection>> connection)
    {
        var touched = new HashSet<DossierNumber>();
        // What is opened is not there: should it be, the store refuses it, and the versions read under the lock say so.
        var opened = waiting.SelectMany(each => each.Submission.Parts).Where(part => part.What is CaseCommand.Open).Select(part => part.Dossier).ToHashSet();
        var level = waiting.SelectMany(each => each.Submission.Parts).SelectMany(Named).ToHashSet();
        while (level.Count > 0)
        {
            var missing = level.Where(number => touched.Add(number) && !opened.Contains(number) && cabinet.File(number) is null).Select(number => number.Text).ToList();
            await Fetch(missing, connection);
            level = [.. level.Select(number => cabinet.File(number)?.Origin?.To).OfType<DossierNumber>().Where(number => !touched.Contains(number))];
        }

        return [.. touched];
    }

    /// <summary>Fetches anew what is not of the version that the store has.</summary>
    public Task Refresh(IReadOnlyList<DossierNumber> touched, Dictionary<string, long> versions, DbConnection connection)
    {
        var stale = touched.Where(number => versions.TryGetValue(number.Text, out var version) ? cabinet.File(number)?.Version != version : cabinet.File(number) is not null).ToList();
        foreach (var number in stale)
            cabinet.Drop(number);
        return Fetch([.. stale.Select(number => number.Text)], () => Task.FromResult(connection));
    }

    private async Task Fetch(List<string> dossiers, Func<Task<DbConnection>> connection)
    {
        if (dossiers.Count == 0)
            return;
        foreach (var (file, key) in await events.Files(await connection(), dossiers))
            cabinet.Put(file, key);
    }

    private static IEnumerable<DossierNumber> Named(Part part) => part.What switch
    {
        CaseCommand.LinkTo link => [part.Dossier, link.Link.To],
        _ => [part.Dossier],
    };
}
