// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Writing;

/// <summary>
/// Dossiers the writer has at hand. It may be behind where another node wrote: the versions read under the lock say so. Used by one thread.
/// </summary>
internal sealed class Cabinet(int most)
{
    private readonly Dictionary<DossierNumber, (CaseFile File, DossierKey? Key)> held = [];

    public CaseFile? File(DossierNumber number) => held.TryGetValue(number, out var found) ? found.File : null;

    public DossierKey? Key(DossierNumber number) => held.TryGetValue(number, out var found) ? found.Key : null;

    public void Put(CaseFile file, DossierKey? key) => held[file.Number] = (file, key);

    /// <summary>Whether to make room, which is done between batches: all at once is as good as one by one, for what is in use comes back.</summary>
    public bool IsFull => held.Count > most;

    public void Drop(DossierNumber number) => held.Remove(number);

    public void Clear() => held.Clear();
}
