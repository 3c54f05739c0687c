// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Telling;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Settings;

namespace Schakel.Storage.Links;

/// <summary>What is asked of an office: the answer to a turn, or a contribution.</summary>
/// <param name="Office">The office.</param>
/// <param name="Step">The step; null for a contribution.</param>
/// <param name="Since">Since when it has its turn.</param>
/// <param name="Until">The last day; null where no term runs.</param>
internal sealed record Wanted(string Office, string? Step, DateOnly? Since, DateOnly? Until)
{
    /// <summary>What a notice asks; null where it asks nothing, and only tells.</summary>
    public static Wanted? Of(Notice notice, Happened happened, Course course) => notice.What switch
    {
        Tiding.Turn when happened.After.Running.At is Position.InStep at && course.IndexOf(at.Step) is { } index && course.HolderAt(index) is { } office => new(office, at.Step, at.Since, notice.Until),
        Tiding.Invited when happened.What is CaseEvent.Invited invited => new(invited.Whom, null, null, null),
        _ => null,
    };

    /// <summary>The link for it.</summary>
    public OfficeLink Link(string account, string organisation, string dossier, Moment now) =>
        new(OfficeLinks.NewId(), account, organisation, dossier, Office, Step, Since, Until ?? now.Day.AddDays(OfficeLink.Days), now);
}
