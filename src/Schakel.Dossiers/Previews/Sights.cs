// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Sealing;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers.Previews;

/// <summary>
/// What each party gets to see, by how the raiser is protected: shown before sending, and obeyed by the page of the dossier after it, so that
/// the two cannot differ.
/// </summary>
public static class Sights
{
    /// <summary>What each party sees; empty where the procedure does not run there or does not protect so.</summary>
    /// <param name="library">The texts.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="at">Where it would run.</param>
    /// <param name="protection">How the raiser would be protected.</param>
    /// <param name="called">What an office is called in both languages; null for its title as the text has it.</param>
    public static ImmutableArray<Sight> Of(Library library, string procedure, Placement at, Protection protection, Func<Office, Wording>? called = null)
    {
        if (Placing.Find(library, procedure, at, out var placed) is not null || !placed!.Procedure.Protections.Contains(protection))
            return [];
        return Of(library.Course(placed.ProcedureHash, placed.TypeHash, placed.Driver), protection, called);
    }

    /// <summary>What each party sees of a dossier that runs so.</summary>
    /// <param name="course">The procedure where it runs.</param>
    /// <param name="protection">How the raiser is protected.</param>
    /// <param name="called">What an office is called in both languages; null for its title as the text has it.</param>
    public static ImmutableArray<Sight> Of(Course course, Protection protection, Func<Office, Wording>? called = null)
    {
        var holders = Holders(course).ToList();
        var sights = ImmutableArray.CreateBuilder<Sight>();
        sights.Add(Raiser(protection));
        sights.AddRange(holders.Where(holder => holder != Rights.Custodian).Select(holder => Holder(holder, course.Setting.Type, protection, called)));
        if (protection is Protection.Confidential || holders.Contains(Rights.Custodian))
            sights.Add(Custodian(protection, holders.Contains(Rights.Custodian)));
        sights.Add(Contributor(protection));
        sights.Add(Everyone(course.Procedure, protection));
        return sights.ToImmutable();
    }

    // Who gets the turn or may get it, and who may act out of turn.
    internal static IEnumerable<string> Holders(Course course) =>
        Enumerable.Range(0, course.Procedure.Steps.Length).Select(course.HolderAt)
            .Concat(course.Procedure.Acts.Concat(course.Procedure.Steps.SelectMany(step => step.Acts)).Select(act => course.HolderOf(act.Who)))
            .OfType<string>().Where(holder => holder != Role.Raiser.Name).Distinct();

    private static Sight Raiser(Protection protection) => new(Party.Raiser, null, Name: true, Story: true, protection is Protection.Anonymous
        ? new("Jij komt terug met je code. Bewaar hem goed: zonder code kan niemand je helpen.", "You come back with your code. Keep it well: without it nobody can help you.")
        : new("Jij ziet alles wat je schreef en alle antwoorden.", "You see all that you wrote and all answers."));

    private static Sight Holder(string holder, OrganisationType type, Protection protection, Func<Office, Wording>? called)
    {
        var title = type.Office(holder) is not { Title.Length: > 0 } office ? new Wording(holder, holder) : called?.Invoke(office) ?? new(office.Title, office.Title);
        return new(Party.Holder, holder, Name: protection is Protection.Open, Story: true, protection switch
        {
            Protection.Open => new($"{title.Dutch} ziet je naam en wat je schreef.", $"{title.English} sees your name and what you wrote."),
            Protection.Confidential => new($"{title.Dutch} ziet wat je schreef, niet wie je bent.", $"{title.English} sees what you wrote, not who you are."),
            Protection.Anonymous => new(
                $"{title.Dutch} ziet wat je schreef. Je naam is nergens bekend, maar in een klein team valt soms te raden wie het schreef.",
                $"{title.English} sees what you wrote. Your name is known nowhere, but in a small team people may guess who wrote it."),
            _ => throw new InvalidOperationException($"No sight for {protection}."),
        });
    }

    private static Sight Custodian(Protection protection, bool hasTurn) => new(Party.Custodian, Rights.Custodian, Name: protection is not Protection.Anonymous, Story: hasTurn, protection switch
    {
        Protection.Confidential => new(
            "De bewaarder kent je naam als enige. Hij vertelt hem alleen als jij dat goedvindt. Dwingt een wet hem, dan hoor je dat vooraf, met de redenen.",
            "The custodian alone knows your name. He tells it only if you agree. Where a statute forces him, you are told before, with the reasons."),
        Protection.Open => new("De bewaarder ziet je naam, net als wie aan zet is.", "The custodian sees your name, as whoever has the turn does."),
        _ => new("De bewaarder kent je naam ook niet.", "The custodian does not know your name either."),
    });

    private static Sight Contributor(Protection protection) => new(Party.Contributor, null, Name: protection is Protection.Open, Story: true, protection is Protection.Open
        ? new("Wie gevraagd wordt om mee te denken, ziet je naam en wat je schreef.", "Whoever is asked to contribute sees your name and what you wrote.")
        : new("Wie gevraagd wordt om mee te denken, ziet wat je schreef, niet wie je bent.", "Whoever is asked to contribute sees what you wrote, not who you are."));

    private static Sight Everyone(Procedure procedure, Protection protection) => new Sight(Party.Public, null, Name: false, Story: false, procedure.Kind switch
    {
        Kind.Precedent when protection is Protection.Open => new(
            "Iedereen kan meteen lezen wat je hier schrijft. Schrijf het dus zonder namen en zonder wat iemand herkenbaar maakt. Jouw naam ziet niemand.",
            "Everyone can read at once what you write here. So write it without names and without what makes anyone recognisable. Nobody sees your name."),
        { } kind when !Publicities.Words(kind).IsEmpty && protection is Protection.Open => new(
            $"Ben je ingelogd, dan kan iedereen dit lezen: {List(Publicities.Words(kind).Select(Dutch), "en")}. En zien in welke stap het is. Niemand ziet je naam of wat je verder schreef.",
            $"If you are logged in, everyone can read this: {List(Publicities.Words(kind).Select(English), "and")}. And see in which step it is. Nobody sees your name or what else you wrote."),
        { } kind when Published.Becomes(kind) => new(
            "Iedereen ziet meteen dat dit dossier loopt. Na het antwoord van wie de opdracht gaf, of na de termijn, kan iedereen lezen wat je schreef. Je naam staat er niet bij.",
            "Everyone sees at once that this dossier runs. After the answer of whoever gave the order, or after the term, everyone can read what you wrote. Your name is not with it."),
        { } kind when LogEntry.IsPublic(kind) => new(
            "Iedereen kan zien dat dit dossier loopt, in welke stap en bij welke organisatie. Niemand ziet je naam of wat je schreef.",
            "Everyone can see that this dossier runs, in which step and at which organisation. Nobody sees your name or what you wrote."),
        _ => new(
            "In het openbare log staat alleen dat er die dag iets gebeurde in deze procedure.",
            "The public log says only that something happened that day in this procedure."),
    })
    {
        IsPublished = procedure.Kind is Kind.Precedent && protection is Protection.Open,
    };

    private static string Dutch(string field) => field switch { Publicities.SinceYear => "sinds welk jaar het speelt", _ => field };

    private static string English(string field) => field switch
    {
        "onderwerp" => "the subject",
        "regeling" => "the regulation",
        Publicities.Level => "the level",
        Publicities.SinceYear => "since which year it goes on",
        _ => field,
    };

    private static string List(IEnumerable<string> each, string and) => each.ToArray() is [.. var before, var last] && before.Length > 0 ? $"{string.Join(", ", before)} {and} {last}" : string.Concat(each);
}
