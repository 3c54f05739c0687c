// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Dossiers.Retaining;

/// <summary>What a selection list needs to know of a dossier.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Organisation">The organisation it runs in.</param>
/// <param name="Procedure">Its procedure, by name.</param>
/// <param name="Kind">Its kind, by its Dutch word.</param>
/// <param name="Opened">When it was opened.</param>
/// <param name="Closed">When it closed; null while it runs.</param>
public sealed record RetainedDossier(string Number, string Organisation, string Procedure, string Kind, DateOnly Opened, DateOnly? Closed);

/// <summary>What may and must become of a dossier on a day, by the selection list and the holds in force.</summary>
public abstract record Retention
{
    private Retention() { }

    /// <summary>It still runs, so no period has started.</summary>
    public sealed record NotClosed : Retention;

    /// <summary>The list has no rule for it: it is kept.</summary>
    public sealed record NoRule : Retention;

    /// <summary>It is held, whatever the list says.</summary>
    /// <param name="By">The holds in force.</param>
    public sealed record Held(ImmutableArray<Hold> By) : Retention;

    /// <summary>Its period is not over.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Until">The last day it is kept.</param>
    public sealed record Kept(SelectionRule Rule, DateOnly Until) : Retention;

    /// <summary>It may be destroyed.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Since">The last day of its period.</param>
    public sealed record MayBeDestroyed(SelectionRule Rule, DateOnly Since) : Retention;

    /// <summary>It is never destroyed, and must be transferred to an archive.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Since">The last day of its period.</param>
    public sealed record MustBeTransferred(SelectionRule Rule, DateOnly Since) : Retention;

    /// <summary>What holds for a dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="list">The selection list.</param>
    /// <param name="holds">Every hold there is; those that do not cover it or were lifted are passed over.</param>
    /// <param name="today">The day.</param>
    public static Retention Of(RetainedDossier dossier, SelectionList list, IEnumerable<Hold> holds, DateOnly today)
    {
        if (dossier.Closed is not { } closed)
            return new NotClosed();
        var by = holds.Where(hold => hold.Covers(dossier.Organisation, dossier.Number, dossier.Kind)).ToImmutableArray();
        if (!by.IsEmpty)
            return new Held(by);
        if (list.RuleFor(dossier.Procedure, dossier.Kind) is not { } rule)
            return new NoRule();
        var last = rule.LastDay(closed);
        if (today <= last)
            return new Kept(rule, last);
        return rule.Disposal is Disposal.Destroy ? new MayBeDestroyed(rule, last) : new MustBeTransferred(rule, last);
    }

    /// <summary>In a sentence.</summary>
    public Wording Said => this switch
    {
        NotClosed => new("Dit dossier loopt nog. De bewaartermijn begint als het gesloten is.", "This dossier still runs. The period starts when it is closed."),
        NoRule => new("De selectielijst heeft geen regel voor deze procedure of soort. Het dossier blijft bewaard.", "The selection list has no rule for this procedure or kind. The dossier is kept."),
        Held held => new(string.Join(' ', held.By.Select(hold => hold.Why.Dutch)), string.Join(' ', held.By.Select(hold => hold.Why.English))),
        Kept kept => new(
            $"Dit dossier wordt bewaard tot en met {Dates.InFull(kept.Until, Language.Dutch)} (categorie {kept.Rule.Category}).",
            $"This dossier is kept up to and including {Dates.InFull(kept.Until, Language.English)} (category {kept.Rule.Category})."),
        MayBeDestroyed may => new(
            $"Dit dossier mag worden vernietigd: de termijn was voorbij na {Dates.InFull(may.Since, Language.Dutch)} (categorie {may.Rule.Category}).",
            $"This dossier may be destroyed: its period was over after {Dates.InFull(may.Since, Language.English)} (category {may.Rule.Category})."),
        MustBeTransferred must => new(
            $"Dit dossier blijft altijd bewaard en moet naar een archief: de termijn was voorbij na {Dates.InFull(must.Since, Language.Dutch)} (categorie {must.Rule.Category}).",
            $"This dossier is kept for good and must go to an archive: its period was over after {Dates.InFull(must.Since, Language.English)} (category {must.Rule.Category})."),
        _ => throw new InvalidOperationException("A dossier is kept, held, destroyed or transferred."),
    };
}
