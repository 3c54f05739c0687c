// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Procedures;
using Schakel.Storage;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.OwnTexts;

/// <summary>The tasks of society that an organisation set itself.</summary>
internal sealed class ChallengeShelf : Shelf
{
    public static readonly string Chosen = OwnForm.Field(OwnPart.Regulations);

    public override OwnRegister Register => OwnRegister.Challenges;

    public override string Path => "/beheer/opgaven";

    public override string Stem => "opgave";

    public override Wording Title => new("Eigen opgaven", "Own challenges");

    public override Wording Lead => new("Maatschappelijke opgaven waar jullie aan werken, en welke regels daar het meest mee te maken hebben.", "Tasks of society that you work on, and which rules have most to do with them.");

    public override Wording Seen => new(
        "Iedereen leest ze bij de opgaven van deze site, met jullie naam erbij. Op de agenda voor de wetgever staan jullie eigen knelpunten ook per eigen opgave.",
        "Everyone reads them among the challenges of this site, with your name. On the agenda for the legislator your own bottlenecks also stand by your own challenges.");

    public override Wording Add => new("Voeg een opgave toe", "Add a challenge");

    public override Type Fields => typeof(ChallengeFields);

    // Its own rules can belong to it as well.
    public override async Task<Registry> Around(Registry registry, Store store, string organisation, DateOnly day, CancellationToken stop) =>
        registry.With(await OwnRegulation.InForce(store, [organisation], day, stop));

    public override IEnumerable<string> Shipped(Registry registry) => registry.Challenges.Where(each => each.Owner is null).SelectMany(each => new[] { each.Title.Dutch, each.Title.English });

    public override string Address(string organisation, string name) => $"/opgaven/{organisation}/{name}";

    public override (string To, Wording Name) Everyones(string organisation) => ("/opgaven", new("Alle opgaven", "All challenges"));

    public override Typed Form(OwnText text, Registry registry)
    {
        var challenge = (OwnChallenge)text;
        return OwnForm.With(
            Typed.Nothing, 0, (OwnPart.Title, challenge.Title), (OwnPart.English, challenge.English), (OwnPart.Meaning, challenge.Meaning), (OwnPart.EnglishMeaning, challenge.EnglishMeaning),
            (OwnPart.Source, challenge.Source)).With(Chosen, challenge.Regulations);
    }

    public override (OwnText Text, ImmutableArray<Fault> Faults) Read(OwnForm form, OwnText? before, Registry registry)
    {
        // A rule that ended meanwhile stays with what it was with, until someone takes it away.
        var known = registry.Regulations.Select(each => each.Name).Concat(((OwnChallenge?)before)?.Regulations ?? []).ToHashSet(StringComparer.Ordinal);
        return (new OwnChallenge(
            form.Name, form[OwnPart.Title], form[OwnPart.English], form[OwnPart.Meaning], form[OwnPart.EnglishMeaning], form[OwnPart.Source], form.First, form.Last,
            [.. form.Typed.All(Chosen).Where(known.Contains).Distinct().Order(StringComparer.Ordinal)]), []);
    }

    public override IEnumerable<OwnLine> Lines(OwnText text, Registry registry, Language language)
    {
        var challenge = (OwnChallenge)text;
        return
        [
            new(new("Hoe hij heet", "What it is called"), challenge.Title),
            new(new("In het Engels", "In English"), challenge.English) { IsEnglish = true },
            new(new("Wat de opgave is", "What the challenge is"), challenge.Meaning),
            new(new("Dat in het Engels", "That in English"), challenge.EnglishMeaning) { IsEnglish = true },
            new(new("Waar hij vandaan komt", "Where it comes from"), challenge.Source),
            new(new("Regels die erbij horen", "Rules that belong to it"), string.Join('\n', challenge.Regulations.Select(name => TitleOf(name, registry)).Order(StringComparer.OrdinalIgnoreCase))),
        ];
    }

    /// <summary>What people call a regulation; its name where it is no longer in force.</summary>
    public static string TitleOf(string regulation, Registry registry) => registry.Regulations.FirstOrDefault(each => each.Name == regulation)?.Title ?? regulation;
}
