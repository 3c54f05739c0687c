// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Appointing;
using Schakel.Web.Ui;

namespace Schakel.Web.Administering;

/// <summary>The form in which one is appointed: it adds a row to the table of who is there now.</summary>
internal static class AppointForm
{
    public const string Unit = "eenheid";
    public const string Office = "ambt";
    public const string Person = "persoon";
    public const string Name = "naam";
    public const string Mail = "mail";
    public const string From = "vanaf";
    public const string Until = "tot";

    /// <summary>The table with the row that was typed as its last; null where something was not filled in.</summary>
    public static string? Read(Staff staff, Typed typed, out ImmutableArray<Fault> faults)
    {
        var (from, until) = (typed.Date(From, out var wrongFrom), typed.HasDate(Until) ? typed.Date(Until, out _) : null);
        var wrong = ImmutableArray.CreateBuilder<Fault>();
        var isMailed = typed.Has(MailedOffice.Word, MailedOffice.Word);
        if (typed[Person].Length == 0 && !isMailed)
            wrong.Add(new(Person, new("Vul in hoe deze persoon inlogt.", "Fill in how this person logs in.")));
        if (typed[Name].Length == 0)
            wrong.Add(new(Name, new("Vul de naam in.", "Fill in the name.")));
        if (isMailed && typed[Mail].Length == 0)
            wrong.Add(new(Mail, new("Wie met een link antwoordt, heeft een mailadres nodig.", "Who answers by a link needs a mail address.")));
        if (wrongFrom is not null)
            wrong.Add(new(From, wrongFrom));
        if (typed.HasDate(Until) && until is null)
            wrong.Add(new(Until, new("Vul een dag, een maand en een jaar in, of niets.", "Fill in a day, a month and a year, or nothing.")));
        faults = wrong.ToImmutable();
        if (from is not { } first || faults.Length > 0)
            return null;
        var login = isMailed ? MailedOffice.Login(new Position(typed[Unit], typed[Office])) : typed[Person];
        var known = staff.People.FirstOrDefault(each => string.Equals(each.Value.Login, login, StringComparison.OrdinalIgnoreCase));
        // Whoever is here already is called in all his rows what he is called in this one; an address that is not filled in stays.
        var person = (Login: known.Value.Login ?? login, Name: typed[Name], Mail: typed[Mail].Length == 0 ? known.Value.Mail ?? "" : typed[Mail]);
        var people = known.Key is null ? staff.People : staff.People.ToImmutableDictionary().SetItem(known.Key, person);
        return Sheet.Write(staff.Kept.Chart, people)
            + Sheet.Row(typed[Unit], typed[Office], isMailed ? MailedOffice.Word : person.Login, person.Name, person.Mail, first, until, typed.Has("als", Sheet.Substitute));
    }

    /// <summary>What is wrong with the row that was typed, each at its field; nothing where another row is wrong as well.</summary>
    public static ImmutableArray<Fault> Faults(string table, Proposal proposal)
    {
        var last = Sheet.Read(table).Rows.Select(row => row.Line).LastOrDefault();
        // About the whole there can only be one thing here: that nobody administers.
        return proposal.Faults.All(fault => fault.Line == 0 || fault.Line == last) ? [.. proposal.Faults.Select(fault => new Fault(fault.Line == 0 ? Office : Field(fault.Column), fault.Text))] : [];
    }

    private static string Field(string column) => column switch
    {
        Sheet.Unit => Unit,
        Sheet.Office => Office,
        Sheet.Name => Name,
        Sheet.Mail => Mail,
        Sheet.From => From,
        Sheet.Until => Until,
        _ => Person,
    };
}
