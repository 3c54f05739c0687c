// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Storage.Events;

/// <summary>What is left of a destroyed dossier: its number, its organisation, and the day. The rest cannot be read again.</summary>
internal static class Tombstone
{
    public static CaseFile Of(DossierNumber number, StoredEvent row, CaseEvent.Erased erased) => new()
    {
        Number = number,
        Version = row.Version + 1,
        Frozen = new Frozen(row.Organisation, "", "", Kind.Signal, "", "", null, Protection.Anonymous),
        Running = new Dossier { Opened = erased.On, LastDay = erased.On, At = new Position.Done(DoneAs.Withdrawn, erased.On) },
        ErasedOn = erased.On,
    };
}
