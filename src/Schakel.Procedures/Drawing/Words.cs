// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>The picture's own words.</summary>
internal static class Words
{
    internal static readonly Wording Raiser = new("melder", "raiser");
    internal static readonly Wording Driver = new("stuur", "driver");
    internal static readonly Wording Above = new("boven", "above");
    internal static readonly Wording Top = new("top", "top");
    internal static readonly Wording WhoDecided = new("wie besloot", "who decided");
    internal static readonly Wording NobodyNamed = new("niemand genoemd", "nobody named");
    internal static readonly Wording NotThere = new("bestaat niet", "does not exist");
    internal static readonly Wording NotSaid = new("niet gezegd", "not said");
    internal static readonly Wording Done = new("klaar", "done");
    internal static readonly Wording Gate = new("poort", "gate");
    internal static readonly Wording Silent = new("zwijgt", "silent");
    internal static readonly Wording NoTerm = new("geen termijn", "no term");
    internal static readonly Wording In = new("in", "in");
    internal static readonly Wording From = new("vanaf", "from");
    internal static readonly Wording Receipt = new("ontvangst", "receipt");
    internal static readonly Wording Until = new("tot", "until");
    internal static readonly Wording AtMost = new("hoogstens", "at most");
    internal static readonly Wording Rests = new("rust", "rests");
    internal static readonly Wording ClockStill = new("klok stil", "clock stopped");
    internal static readonly Wording LongerIf = new("langer als", "longer if");
    internal static readonly Wording Agrees = new("instemt", "agrees");
    internal static readonly Wording May = new("mag", "may");
    internal static readonly Wording Always = new("altijd", "always");
    internal static readonly Wording MayPull = new("mag trekken", "may pull");
    internal static readonly Wording MayBegin = new("mag beginnen", "may begin");
    internal static readonly Wording WhoBeginsNotSaid = new("wie begint, is niet gezegd", "who begins is not said");
    internal static readonly Wording HereItRests = new("hier rust het dossier", "here the dossier rests");

    internal static Wording Of(StepKind? kind) => kind switch
    {
        StepKind.Duty => new("plicht", "duty"),
        StepKind.Judgment => new("oordeel", "judgment"),
        StepKind.Right => new("recht", "right"),
        _ => new("soort niet gezegd", "kind not said"),
    };

    internal static Wording Of(DoneAs end) => end switch
    {
        DoneAs.Answered => new("beantwoord", "answered"),
        DoneAs.Performed => new("gedaan", "performed"),
        DoneAs.Verified => new("geverifieerd", "verified"),
        DoneAs.Satisfied => new("tevreden", "satisfied"),
        DoneAs.Withdrawn => new("ingetrokken", "withdrawn"),
        _ => new("niet behandeld", "not treated"),
    };

    internal static Wording Of(Forum forum) => forum switch
    {
        Forum.Public => new("openbaar", "public"),
        Forum.Representatives => new("volksvertegenwoordiging", "representatives"),
        _ => new("besloten", "closed"),
    };

    internal static Wording Of(Model.Gate gate) => gate switch
    {
        Model.Gate.Court => new("rechter", "court"),
        Model.Gate.Ombudsman => new("ombudsman", "ombudsman"),
        _ => new("bevoegde autoriteit", "competent authority"),
    };
}
