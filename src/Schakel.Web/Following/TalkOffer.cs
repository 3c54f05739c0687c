// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Web.Cases;
using Schakel.Web.Raising;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>
/// A talk that the first holder offers the raiser (DESIGN 4). It is a message: it moves no clock, reaches who raised it anonymously as well, and
/// the raiser answers it with a message.
/// </summary>
internal static class TalkOffer
{
    /// <summary>Where the day stands in the words of the message.</summary>
    public const string On = "gesprek-op";

    private static readonly Term Within = new(3, TermUnit.WorkingDays);

    /// <summary>In which capacity one may offer it: the one whose first turn it is, where a talk comes first.</summary>
    public static Actor? By(IEnumerable<(Actor By, Possibility What)> may, FoundCase found) =>
        !Startable.StartsWithTalk(found.Course.Procedure) ? null
        : may.Where(each => each.What.Doing is Doing.Answer && each.What.Step == found.Course.Procedure.Steps[0].Name && each.By.Holder != Role.Raiser.Name).Select(each => each.By).FirstOrDefault();

    /// <summary>By when it ought to be offered.</summary>
    public static DateOnly Until(FoundCase found, Calendar calendar) => calendar.LastDay(found.File.Running.Opened, Within, Clocks.UsesTermsAct(found.Course.Procedure));

    /// <summary>The last that was offered; null where none was.</summary>
    public static (Actor By, DateOnly On)? Of(FoundCase found) =>
        found.Events.OfType<CaseEvent.Contributed>().Where(message => DayOf(message.Words) is not null).Select(message => ((Actor, DateOnly)?)(message.By, DayOf(message.Words)!.Value)).LastOrDefault();

    /// <summary>The day that a message offers; null where it offers none.</summary>
    public static DateOnly? DayOf(Words words) => words.Texts.TryGetValue(On, out var day) && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var on) ? on : null;

    /// <summary>What was typed, as a message; null and what is wrong where it is none.</summary>
    public static Words? Read(Typed typed, DateOnly today, out ImmutableArray<Fault> faults)
    {
        var found = ImmutableArray.CreateBuilder<Fault>();
        var day = typed.Date(On, out var wrong);
        if (day is null)
            found.Add(new(On, wrong ?? new("Kies op welke dag het kan.", "Choose on which day it is possible.")));
        else if (day < today)
            found.Add(new(On, new("Die dag is voorbij. Kies vandaag of een dag erna.", "That day has passed. Choose today or a later day.")));
        if (typed[MessageForm.Message].Length == 0)
            found.Add(new(MessageForm.Message, new("Schrijf hoe laat, waar en met wie.", "Write at what time, where and with whom.")));
        else
            found.AddRange(MessageForm.Faults(typed));
        faults = found.ToImmutable();
        return faults.IsEmpty ? Words.None.With(On, $"{day:yyyy-MM-dd}").With(MessageForm.Message, typed[MessageForm.Message]) : null;
    }
}
