// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Events;
using Schakel.Web.Cases;
using Schakel.Web.Visiting;

namespace Schakel.Web.Holding;

/// <summary>What someone was asked to think along about, and did not write about yet.</summary>
/// <param name="Found">The dossier.</param>
/// <param name="Question">What was asked.</param>
public sealed record AskedAlong(FoundCase Found, string Question)
{
    /// <summary>What was asked of him last; null where he wrote since.</summary>
    public static AskedAlong? Of(FoundCase found, Person person)
    {
        string? question = null;
        foreach (var each in found.Events)
        {
            question = each switch
            {
                CaseEvent.Invited invited when invited.Whom == person.Reference || person.Offices.Contains(invited.Whom) => invited.Question,
                CaseEvent.Contributed written when written.By.Person == person.Reference => null,
                _ => question,
            };
        }

        return question is null ? null : new(found, question);
    }
}
