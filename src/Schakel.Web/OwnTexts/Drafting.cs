// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Ui;

namespace Schakel.Web.OwnTexts;

/// <summary>Reads a change out of a form.</summary>
internal static class Drafting
{
    /// <summary>Whether there is something to do this with.</summary>
    /// <param name="desk">What there is.</param>
    /// <param name="name">The name of what is changed; null for a new one.</param>
    /// <param name="what">What is done.</param>
    /// <param name="text">The number of the change that wrote the text; empty for the text that begins last.</param>
    /// <param name="of">That text; null for a new one.</param>
    public static bool Finds(Desk desk, string? name, string what, string? text, out OwnChange? of)
    {
        var texts = name is null ? [] : desk.Book.Of(name);
        of = string.IsNullOrEmpty(text) ? texts.FirstOrDefault() : texts.FirstOrDefault(each => $"{each.Number}" == text);
        return name is null ? !desk.IsFull : of is not null && what is OwnRoutes.Change or OwnRoutes.Correct or OwnRoutes.End;
    }

    /// <summary>The form with a text in it. From which day a change of it holds is asked anew, and so is why.</summary>
    public static Typed Form(Desk desk, string what, OwnText text)
    {
        var typed = desk.Shelf.Form(text, desk.Registry);
        if (what == OwnRoutes.Change)
            return typed;
        typed = typed.WithDate(OwnForm.From, text.From);
        return text.Until is { } until ? typed.WithDate(OwnForm.Until, until) : typed;
    }

    /// <summary>The change that was typed, and what is wrong with it.</summary>
    public static (OwnChange Change, ImmutableArray<Fault> Faults) Read(Desk desk, string what, OwnChange? of, Typed typed, string account)
    {
        var (deed, text, unread) = what == OwnRoutes.End ? Ended(of!.Text, typed) : Written(desk, what, of, typed);
        var change = new OwnChange(desk.Book.Number + 1, default, account, deed, deed is OwnDeed.Add or OwnDeed.Change ? null : of!.Number, text, typed[OwnForm.Why], typed[OwnForm.DecidedIn]);
        // Of a day that cannot be read only that is told.
        var faults = unread.AddRange(OwnFaults.Of(desk.Book, change, [.. desk.Shelf.Shipped(desk.Registry)]).Select(fault => OwnForm.At(fault, typed, desk.Shelf)).Where(fault => unread.All(each => each.Field != fault.Field)));
        if (faults.IsEmpty && deed is OwnDeed.Change or OwnDeed.Correct or OwnDeed.End && text.Equals(of!.Text))
            faults = [new("", new("Er verandert niets: alles is gelijk aan wat er al staat.", "Nothing changes: everything is as it is already."))];
        return (change, faults);
    }

    private static (OwnDeed Deed, OwnText Text, ImmutableArray<Fault> Faults) Written(Desk desk, string what, OwnChange? of, Typed typed)
    {
        var from = typed.Date(OwnForm.From, out var wrongFrom);
        var (until, wrongUntil) = typed.HasDate(OwnForm.Until) ? (typed.Date(OwnForm.Until, out var wrong), wrong) : (null, null);
        var form = new OwnForm(typed, of?.Text.Name ?? desk.NameFor(typed[OwnForm.Title]), from ?? DateOnly.MinValue, until, desk.Staff.Organisation);
        var (text, faults) = desk.Shelf.Read(form, of?.Text, desk.Registry);
        if (wrongUntil is not null)
            faults = faults.Insert(0, new(OwnForm.Until, wrongUntil));
        if (wrongFrom is not null)
            faults = faults.Insert(0, new(OwnForm.From, wrongFrom));
        return (what switch { OwnRoutes.Change => OwnDeed.Change, OwnRoutes.Correct => OwnDeed.Correct, _ => OwnDeed.Add }, text, faults);
    }

    private static (OwnDeed Deed, OwnText Text, ImmutableArray<Fault> Faults) Ended(OwnText text, Typed typed)
    {
        if (typed.Has(OwnRoutes.Never, OwnRoutes.Never))
        {
            return typed.HasDate(OwnForm.Until)
                ? (OwnDeed.Withdraw, text, [new(OwnForm.Until, new("Vul een laatste dag in, of zeg dat deze tekst nooit heeft gegolden. Niet allebei.", "Fill in a last day, or say that this text was never in force. Not both."))])
                : (OwnDeed.Withdraw, text, []);
        }

        return typed.Date(OwnForm.Until, out var wrong) is { } last ? (OwnDeed.End, text with { Until = last }, []) : (OwnDeed.End, text, [new(OwnForm.Until, wrong!)]);
    }
}
