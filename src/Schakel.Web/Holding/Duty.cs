// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Possible;
using Schakel.Dossiers.Previews;
using Schakel.Procedures.Model;
using Schakel.Storage.Reading;
using Schakel.Web.Cases;
using Schakel.Web.Following;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Holding;

/// <summary>One thing that someone owes: what it is about, until when, and what he may do.</summary>
/// <param name="Line">Where it is.</param>
/// <param name="Found">The dossier.</param>
/// <param name="Step">The step it is in.</param>
/// <param name="May">What he may do now.</param>
/// <param name="IsBarred">Whether he took or prepared the decision himself, so that another must act.</param>
/// <param name="AfterSilence">What happens if he does nothing.</param>
internal sealed record Duty(
    DossierLine Line, FoundCase Found, Step Step, ImmutableArray<Possibility> May, bool IsBarred, Foretold? AfterSilence)
{
    /// <summary>Whether another answer stands to be judged.</summary>
    public bool IsJudgment => Step.Kind is StepKind.Judgment;

    /// <summary>Whether he can still offer the raiser a talk.</summary>
    public bool MayTalk { get; private init; }

    public bool IsPromise => Found.File.Frozen.Kind is Kind.Promise;

    public static Duty Of(DossierLine line, FoundCase found, Visit visit, Library library)
    {
        var step = found.Course.Procedure.Steps[found.Course.IndexOf(line.Step!)!.Value];
        var acting = Acting.May(visit, found.File, library).ToList();
        var may = acting.Select(each => each.What).ToImmutableArray();
        var silence = Silence.From(library, found.File, InEnglish.Of).Lines;
        return new Duty(
            line, found, step, may, found.File.Running.Barred.Contains(visit.Person!.Reference) && !may.Any(each => each.Doing is Doing.Answer), silence.IsEmpty ? null : silence[0])
        {
            MayTalk = TalkOffer.By(acting, found) is not null && TalkOffer.Of(found) is null,
        };
    }
}
