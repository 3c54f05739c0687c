// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Storage.Proof;

namespace Schakel.Storage.Retaining;

/// <summary>
/// Destroys what a declaration that was begun tells of: each dossier is exported, then erased by the command that erases. Whoever is stopped goes on where he
/// was: what is exported is not exported again, and what is gone was declared before it went.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="export">Puts each dossier in safety first.</param>
/// <param name="list">The selection list.</param>
public sealed class Destruction(Store store, DossierExport export, SelectionList list)
{
    /// <summary>Who destroys, in the log.</summary>
    public const string Archivist = "archief";

    /// <summary>Destroys, and finishes the declaration.</summary>
    /// <param name="begun">The declaration.</param>
    /// <param name="below">The folder of the exports.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="stop">To stop between two dossiers.</param>
    /// <returns>What was destroyed, and what was not and why.</returns>
    public async Task<(DestructionDeclaration Declared, ImmutableArray<(string Number, Wording Why)> Left)> Run(
        DestructionDeclaration begun, string below, IProgress<Progressed>? progress = null, CancellationToken stop = default)
    {
        var left = ImmutableArray.CreateBuilder<(string Number, Wording Why)>();
        for (var done = 0; done < begun.Dossiers.Length; done++)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report(new(done, begun.Dossiers.Length));
            if (await Destroy(begun.Dossiers[done], begun, below, stop) is { } why)
                left.Add((begun.Dossiers[done].Number, why));
        }

        var kept = left.Select(each => each.Number).ToHashSet();
        var declared = begun.Of(each => !kept.Contains(each.Number), new Moment(store.Time.GetUtcNow()).Day);
        await store.Declarations.Finish(declared, CancellationToken.None);
        progress?.Report(new(begun.Dossiers.Length, begun.Dossiers.Length));
        return (declared, left.ToImmutable());
    }

    private async Task<Wording?> Destroy(DestroyedDossier planned, DestructionDeclaration declaration, string below, CancellationToken stop)
    {
        var number = DossierNumber.Read(planned.Number)!.Value;
        if (await store.Retained.One(declaration.Organisation, number, stop) is not { } dossier)
        {
            return await IsDestroyedBy(declaration, number, stop) ? null : new(
                "Dit dossier is er niet meer. Deze vernietiging heeft het niet gedaan.", "This dossier is not there any more. This destruction did not do it.");
        }

        var retention = Retention.Of(dossier, list, await store.Holds.Of(declaration.Organisation, stop), new Moment(store.Time.GetUtcNow()).Day);
        if (retention is not Retention.MayBeDestroyed { Rule: var rule })
            return retention.Said;
        long version;
        try
        {
            (_, version) = await export.Write(dossier, declaration.Title, rule, below, stop);
        }
        catch (NotExported e)
        {
            return e.What;
        }

        // The same id whenever it is tried: what was written is not written again. A hold that was set in between refuses it.
        var erase = new CaseCommand.Erase(new Actor(Archivist, declaration.DoneByAccount), new Declaration(planned.Category, declaration.Number)) { AsOf = version };
        var decision = await store.Writer.Send(new Submission($"vernietigen/{declaration.Organisation}/{declaration.Number}/{planned.Number}", declaration.Organisation, [new Part(number, erase)]), stop);
        return decision is Decision.Refused refused
            ? new(string.Join(' ', refused.Reasons.Select(each => each.Message.Dutch)), string.Join(' ', refused.Reasons.Select(each => each.Message.English)))
            : null;
    }

    private async Task<bool> IsDestroyedBy(DestructionDeclaration declaration, DossierNumber number, CancellationToken stop) =>
        (await store.Events.Of(declaration.Organisation, number, stop)) is [.., { What: CaseEvent.Erased erased }] && erased.Declaration.Number == declaration.Number;
}
