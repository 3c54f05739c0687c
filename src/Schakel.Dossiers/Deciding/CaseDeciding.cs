// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Numbers;

namespace Schakel.Dossiers.Deciding;

/// <summary>Decides what becomes of a submission. Pure but for the looking up of dossiers: the same input gives the same outcome.</summary>
public static class CaseDeciding
{
    /// <summary>The refusal of what is no submission at all: something in it is missing, unreadable or far too much. Null where it is one.</summary>
    /// <param name="submission">What was sent in; whoever looks up what it names asks this first.</param>
    public static Decision.Refused? Malformed(Submission? submission) => Wellformed.Fault(submission) is { } fault ? new Decision.Refused([fault]) : null;

    /// <summary>Decides all parts in order, each on what the ones before it left; one refusal refuses them all. Whatever is wrong with it is a refusal, never an exception.</summary>
    /// <param name="submission">What was sent in.</param>
    /// <param name="on">The day it came.</param>
    /// <param name="files">Looks up a dossier as it is now; null where there is none.</param>
    /// <param name="library">The texts.</param>
    public static Decision Decide(Submission submission, DateOnly on, Func<DossierNumber, CaseFile?> files, Library library)
    {
        if (Malformed(submission) is { } malformed)
            return malformed;
        var desk = new Desk(submission.Command, on, files, library);
        foreach (var part in submission.Parts)
        {
            if (new CaseTurn(desk, submission.Organisation, part.Dossier).Take(part.What) is { IsEmpty: false } reasons)
                return new Decision.Refused([.. reasons.DistinctBy(reason => (reason.Reason, reason.Message.Dutch))]);
        }

        return new Decision.Accepted([.. desk.Happened]);
    }
}
