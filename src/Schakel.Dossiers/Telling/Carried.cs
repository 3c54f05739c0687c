// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers.Telling;

/// <summary>
/// What is told to those whose dossier belongs to a bottleneck: what they raised is answered there, and without this nothing would come back to them.
/// It is told of their own dossier, so that it leads to where they can read it, also where they may not read the bottleneck itself.
/// </summary>
/// <param name="Bottleneck">The bottleneck.</param>
/// <param name="What">What they are told.</param>
/// <param name="By">The account of who did it, who is not told; null where nobody did.</param>
public sealed record Carried(DossierNumber Bottleneck, Tiding What, string? By)
{
    /// <summary>What follows for them from something that happened in a bottleneck, or with what was promised in one; null where nothing does.</summary>
    /// <param name="happened">What happened, with the dossier after it.</param>
    /// <param name="before">The dossier before it; null where it was opened.</param>
    public static Carried? Of(Happened happened, CaseFile? before)
    {
        var after = happened.After;
        return before is null || after.ErasedOn is not null ? null : after.Frozen.Kind switch
        {
            Kind.Bottleneck when OfBottleneck(happened.What, before, after) is { } what => new(after.Number, what, Told.ActorOf(happened.What)?.Person),
            Kind.Promise when Told.PromiseTurned(before, after) is { } what && after.Origin is { Kind: LinkKind.PromisedIn } link => new(link.To, what, Told.ActorOf(happened.What)?.Person),
            _ => null,
        };
    }

    /// <summary>Who is told it of one dossier that belongs to the bottleneck: its raisers who have an account and are not protected.</summary>
    /// <param name="file">That dossier.</param>
    /// <param name="course">Its procedure where it runs.</param>
    public ImmutableArray<Notice> Within(CaseFile file, Course course) => file.ErasedOn is not null ? []
        : [.. new Told.People(file, course, _ => []).Raisers.Where(raiser => raiser != By).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(raiser => new Notice(raiser, What, null))];

    private static Tiding? OfBottleneck(CaseEvent what, CaseFile before, CaseFile after) =>
        Ended(after) is { } end && Ended(before) is null ? end
        : what is not CaseEvent.Moved { Happened: var moved } ? null
        : moved switch
        {
            // That its raiser goes on with it is no answer.
            Event.Answered { By.Holder: var by } when by != Role.Raiser.Name => Tiding.CarriedAnswered,
            Event.AnsweredLate { By.Holder: var by } when by != Role.Raiser.Name => Tiding.CarriedAnswered,
            Event.Lapsed { Why: LapseReason.TermRanOut, Holder: var holder } when holder != Role.Raiser.Name => Tiding.CarriedClimbed,
            _ => null,
        };

    private static Tiding? Ended(CaseFile file) => file.Running.At switch
    {
        Position.Done { As: DoneAs.Verified } => Tiding.Solved,
        Position.Done { As: DoneAs.Withdrawn } => Tiding.CarriedWithdrawn,
        _ => null,
    };
}
