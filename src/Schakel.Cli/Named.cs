// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Cli;

/// <summary>A procedure that someone names, among the texts around it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Procedure">The procedure in it.</param>
/// <param name="Library">The texts around it.</param>
internal sealed record Named(ReadText.OfProcedure Text, Procedure Procedure, Library Library)
{
    public static Argument<string?> Argument(Session session) => new(session.Say("NAAM", "NAME"))
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = session.Say("de naam van een procedure van Schakel, of een bestand", "the name of a procedure of Schakel, or a file"),
    };

    public static Option<string?> At(Session session) => new("--at")
    {
        HelpName = session.Say("TYPE[,AMBT]", "TYPE[,OFFICE]"),
        Description = session.Say(
            "het type organisatie, en het ambt dat aan het stuur zit; anders waar elke trede een eigen ambt is",
            "the type of organisation, and the office at the wheel; else where every rung is an office of its own"),
    };

    /// <summary>
    /// Finds a procedure by name or path. One that breaks a guarantee is found as well, because one learns from seeing what it does.
    /// </summary>
    /// <exception cref="WrongUse">There is no such procedure.</exception>
    /// <exception cref="BrokenTexts">Its words, or those of the texts around it, cannot be understood.</exception>
    public static Named Find(string? name, string command, Session session)
    {
        if (name is null)
            throw new WrongUse($"Welke procedure? Typ bijvoorbeeld ‘schakel {command} noodrem-professional’.", $"Which procedure? Type for example ‘schakel {command} noodrem-professional’.");
        var read = IsPath(name, session) ? ReadText.Of(File(name, session)) : session.Shipped.Procedure(name);
        var library = Library.Of([read], session.Shipped);
        var inTheWay = library.Broken.Prepend(read).Where(text => !text.Findings.IsEmpty).Distinct().ToList();
        if (inTheWay.Count > 0)
            throw new BrokenTexts(inTheWay);
        return read is ReadText.OfProcedure { Read.Procedure: { } procedure } text
            ? new Named(text, procedure, library)
            : throw new WrongUse($"‘{name}’ is geen procedure. Geef een tekst die begint met ‘procedure’.", $"‘{name}’ is no procedure. Give a text that starts with ‘procedure’.");
    }

    /// <summary>The procedure where it runs: at the place that was named, or where it is told by default.</summary>
    /// <exception cref="WrongUse">It does not run there.</exception>
    public Course Course(string? at)
    {
        var settings = Setting.For(Procedure, Library.Surroundings.Types);
        if (at is null)
            return new Course(Procedure, Setting.Default(Procedure, Library.Surroundings.Types) ?? throw new WrongUse(
                $"‘{Procedure.Name}’ loopt bij geen enkel type organisatie. Kijk naar de regels ‘voor’ en ‘stuur’.", $"‘{Procedure.Name}’ runs in no type of organisation. Look at the lines ‘voor’ and ‘stuur’."));
        var parts = at.Split(',', 2, StringSplitOptions.TrimEntries);
        var here = settings.Where(setting => setting.Type.Name == parts[0]).ToList();
        if (here.Count == 0)
            throw new WrongUse(Elsewhere(parts[0], settings.Select(setting => setting.Type.Name).Distinct()));
        if (parts.Length == 1)
            return new Course(Procedure, Setting.Default(Procedure, here.Select(setting => setting.Type).Take(1))!);
        var found = here.Find(setting => setting.Driver?.Name == parts[1]);
        return new Course(Procedure, found ?? throw new WrongUse(Elsewhere(parts[1], here.Select(setting => setting.Driver?.Name).OfType<string>())));
    }

    /// <summary>Where it is told: "Bij: Gemeente, met aan het stuur: Teamleider."</summary>
    public static Wording Where(Setting setting)
    {
        var type = setting.Type.Title.Length == 0 ? setting.Type.Name : setting.Type.Title;
        return setting.Driver is { } driver
            ? new($"Bij: {type} ({setting.Type.Name}), met aan het stuur: {driver.Title} ({driver.Name}).", $"In: {type} ({setting.Type.Name}), with at the wheel: {driver.Title} ({driver.Name}).")
            : new($"Bij: {type} ({setting.Type.Name}).", $"In: {type} ({setting.Type.Name}).");
    }

    private static TextFile File(string name, Session session) => Directory.Exists(session.PathOf(name))
        ? throw new WrongUse($"‘{name}’ is een map. Geef één tekst.", $"‘{name}’ is a folder. Give one text.")
        : TextFile.Read(session.PathOf(name), name);

    private static bool IsPath(string name, Session session) =>
        name.Contains('/') || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || (System.IO.File.Exists(session.PathOf(name)) && !session.Shipped.Has(name));

    private Wording Elsewhere(string name, IEnumerable<string> known)
    {
        var all = known.ToList();
        var (dutch, english) = all.Count == 0 ? ("nergens", "nowhere") : (string.Join(", ", all), string.Join(", ", all));
        return new($"‘{Procedure.Name}’ loopt niet bij ‘{name}’. Het kan bij: {dutch}.", $"‘{Procedure.Name}’ does not run at ‘{name}’. It can at: {english}.");
    }
}
