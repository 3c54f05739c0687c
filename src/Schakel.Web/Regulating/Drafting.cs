// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Regulations;
using Schakel.Web.Ui;

namespace Schakel.Web.Regulating;

/// <summary>Reads a change out of a form.</summary>
internal static class Drafting
{
    /// <summary>Whether there is something to do this with.</summary>
    /// <param name="desk">What there is.</param>
    /// <param name="name">The name of what is changed; null for a new one.</param>
    /// <param name="what">What is done.</param>
    /// <param name="text">The number of the change that wrote the text; empty for the text that begins last.</param>
    /// <param name="of">That text; null for a new one.</param>
    public static bool Finds(Desk desk, string? name, string what, string? text, out RuleChange? of)
    {
        var texts = name is null ? [] : desk.Book.Of(name);
        of = string.IsNullOrEmpty(text) ? texts.FirstOrDefault() : texts.FirstOrDefault(each => $"{each.Number}" == text);
        return name is null || (of is not null && what is RuleRoutes.Change or RuleRoutes.Correct or RuleRoutes.End);
    }

    /// <summary>The change that was typed, and what is wrong with it.</summary>
    public static (RuleChange Change, ImmutableArray<Fault> Faults) Read(Desk desk, string what, RuleChange? of, Typed typed, string account)
    {
        var (deed, rule, unread) = what == RuleRoutes.End ? Ended(of!.Rule, typed) : Written(desk, what, of, typed);
        var change = new RuleChange(desk.Book.Number + 1, default, account, deed, deed is RuleDeed.Add or RuleDeed.Change ? null : of!.Number, rule, typed[RuleForm.Why], typed[RuleForm.DecidedIn]);
        // Of a day that cannot be read only that is told.
        var faults = unread.AddRange(RuleFaults.Of(desk.Book, change, desk.Shipped).Select(fault => RuleForm.At(fault, typed)).Where(fault => unread.All(each => each.Field != fault.Field)));
        if (faults.IsEmpty && deed is RuleDeed.Change or RuleDeed.Correct or RuleDeed.End && rule.Equals(of!.Rule))
            faults = [new("", new("Er verandert niets: alles is gelijk aan wat er al staat.", "Nothing changes: everything is as it is already."))];
        return (change, faults);
    }

    private static (RuleDeed Deed, OwnRule Rule, ImmutableArray<Fault> Faults) Written(Desk desk, string what, RuleChange? of, Typed typed)
    {
        var (rule, faults) = RuleForm.Read(typed, of?.Rule.Name ?? desk.NameFor(typed[RuleForm.Title]), desk.Registry);
        return (what switch { RuleRoutes.Change => RuleDeed.Change, RuleRoutes.Correct => RuleDeed.Correct, _ => RuleDeed.Add }, rule, faults);
    }

    private static (RuleDeed Deed, OwnRule Rule, ImmutableArray<Fault> Faults) Ended(OwnRule rule, Typed typed)
    {
        if (typed.Has(RuleRoutes.Never, RuleRoutes.Never))
        {
            return typed.HasDate(RuleForm.Until)
                ? (RuleDeed.Withdraw, rule, [new(RuleForm.Until, new("Vul een laatste dag in, of zeg dat deze tekst nooit heeft gegolden. Niet allebei.", "Fill in a last day, or say that this text was never in force. Not both."))])
                : (RuleDeed.Withdraw, rule, []);
        }

        return typed.Date(RuleForm.Until, out var wrong) is { } last ? (RuleDeed.End, rule with { Until = last }, []) : (RuleDeed.End, rule, [new(RuleForm.Until, wrong!)]);
    }
}
