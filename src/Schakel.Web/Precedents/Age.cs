// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Events;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Web.Cases;

namespace Schakel.Web.Precedents;

/// <summary>How old an earlier case is, and whether someone looked at it again since.</summary>
/// <param name="Written">The day it was published.</param>
/// <param name="Review">The day on which someone must look at it again; null where none was chosen.</param>
/// <param name="Reviewed">The day on which someone did, and found that it still holds.</param>
public sealed record Age(DateOnly Written, DateOnly? Review, DateOnly? Reviewed)
{
    private const string Question = "nakijken-op";
    private const string Holds = "klopt-nog";
    private const int Year = 12;

    /// <summary>Of an earlier case.</summary>
    public static Age Of(FoundCase found) => new(
        found.File.Running.Opened,
        found.File.Running.Dates.TryGetValue(Question, out var day) ? day : null,
        found.Events.OfType<CaseEvent.Moved>().LastOrDefault(moved => moved.Happened is Event.Answered { Label: Holds } or Event.AnsweredLate { Label: Holds })?.Happened.On);

    /// <summary>Whether the day to look at it again is over, and nobody did.</summary>
    public bool IsOverdue(DateOnly today) => Review is { } review && review < today && Reviewed is null;

    /// <summary>How long ago, in the largest measure that fits.</summary>
    public Wording Ago(DateOnly today)
    {
        var months = ((today.Year - Written.Year) * Year) + today.Month - Written.Month - (today.Day < Written.Day ? 1 : 0);
        return (today.DayNumber - Written.DayNumber, months) switch
        {
            ( <= 0, _) => new("vandaag", "today"),
            (1, _) => new("gisteren", "yesterday"),
            (var days, < 1) => new($"{days} dagen geleden", $"{days} days ago"),
            (_, 1) => new("een maand geleden", "a month ago"),
            (_, < 2 * Year) => new($"{months} maanden geleden", $"{months} months ago"),
            _ => new($"{months / Year} jaar geleden", $"{months / Year} years ago"),
        };
    }
}
