// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Possible;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Web.Cases;

namespace Schakel.Web.Holding;

/// <summary>From when what someone does takes effect, where that is not at once: what the engine would do.</summary>
internal static class Effect
{
    /// <summary>The last day on which it can be taken back; it takes effect at the end of it. Null where it takes effect at once.</summary>
    public static DateOnly? Of(Possibility what, Actor by, FoundCase found, Library library, DateOnly today)
    {
        if (what.Doing is not Doing.Act || what.Label is not { } label)
            return null;
        // As if all that it asks was filled in: the day does not depend on what.
        var procedure = found.Course.Procedure;
        var given = procedure.Acts.Concat(procedure.Steps.SelectMany(step => step.Acts)).Where(act => act.Label == label).SelectMany(act => act.With);
        return Procedures.Engine.Deciding.Decide(found.File.Running, new Command.Act(today, by, label) { Given = [.. given] }, found.Course, library.Calendar) is Outcome.Accepted { Events: var events }
            ? events.OfType<Event.Announced>().FirstOrDefault()?.Act.EffectiveOn
            : null;
    }

    /// <summary>That day, told before it is done.</summary>
    public static Wording Told(DateOnly last) => new(
        $"Dit gaat in na {Dates.InFull(last, Language.Dutch)}. Tot en met die dag kun je het terugnemen.",
        $"This takes effect after {Dates.InFull(last, Language.English)}. Up to and including that day you can take it back.");
}
