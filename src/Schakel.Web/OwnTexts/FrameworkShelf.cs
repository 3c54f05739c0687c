// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers.OwnTexts;
using Schakel.Procedures;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.OwnTexts;

/// <summary>Frameworks of principles.</summary>
internal sealed class FrameworkShelf : Shelf
{
    /// <summary>More do not fit in one weighing.</summary>
    public const int MostPrinciples = 20;

    public override OwnRegister Register => OwnRegister.Frameworks;

    public override string Path => "/beheer/kaders";

    public override string Stem => "kader";

    public override Wording Title => new("Eigen kaders", "Own frameworks");

    public override Wording Lead => new("Beginselen waar jullie zelf op wegen, naast die van de wet en de ombudsman.", "Principles that you weigh by yourselves, beside those of the law and the ombudsman.");

    public override Wording Seen => new(
        "Wie bij jullie iets meldt, antwoordt of overlegt, kan ze kiezen. Je ziet er altijd bij van wie ze zijn. Een oude weging houdt de woorden van toen.",
        "Who raises something at yours, answers or deliberates can choose them. They always show whose they are. An old weighing keeps the words of then.");

    public override Wording Add => new("Voeg een kader toe", "Add a framework");

    public override Type Fields => typeof(FrameworkFields);

    public override (int Most, Wording Another)? Rows => (MostPrinciples, new("Nog een beginsel", "Another principle"));

    public override IEnumerable<string> Shipped(Registry registry) => registry.Frameworks.SelectMany(each => new[] { each.Title.Dutch, each.Title.English });

    public override string Address(string organisation, string name) => $"/kaders/{organisation}/{name}";

    public override (string To, Wording Name) Everyones(string organisation) => ("/kaders", new("Alle kaders", "All frameworks"));

    /// <summary>The field that holds which principle this was: it is the same one when its words change.</summary>
    public static string NameField(int at) => $"beginsel-{at}-naam";

    public override Typed Form(OwnText text, Registry registry)
    {
        var framework = (OwnFramework)text;
        var typed = OwnForm.With(Typed.Nothing, 0, (OwnPart.Title, framework.Title), (OwnPart.English, framework.English), (OwnPart.Source, framework.Source))
            .With(OwnForm.Count, Math.Max(1, framework.Principles.Length).ToString(CultureInfo.InvariantCulture));
        return framework.Principles.Select((principle, at) => (principle, at)).Aggregate(typed, (all, each) => OwnForm.With(
            all, each.at, (OwnPart.PrincipleTitle, each.principle.Title), (OwnPart.PrincipleEnglish, each.principle.English), (OwnPart.PrincipleMeaning, each.principle.Meaning),
            (OwnPart.PrincipleEnglishMeaning, each.principle.EnglishMeaning), (OwnPart.PrincipleSource, each.principle.Source)).With(NameField(each.at), each.principle.Name));
    }

    public override (OwnText Text, ImmutableArray<Fault> Faults) Read(OwnForm form, OwnText? before, Registry registry)
    {
        var known = ((OwnFramework?)before)?.Principles.Select(each => each.Name).ToImmutableHashSet() ?? [];
        var (taken, principles) = (new HashSet<string>(known), ImmutableArray.CreateBuilder<OwnPrinciple>());
        foreach (var at in OwnForm.Filled(form.Typed, OwnForm.Principle, MostPrinciples))
        {
            var name = form.Typed[NameField(at)];
            if (!known.Contains(name) || principles.Any(each => each.Name == name))
                name = OwnName.Of(form[OwnPart.PrincipleTitle, at], "beginsel", taken);
            taken.Add(name);
            principles.Add(new OwnPrinciple(
                name, form[OwnPart.PrincipleTitle, at], form[OwnPart.PrincipleEnglish, at], form[OwnPart.PrincipleMeaning, at], form[OwnPart.PrincipleEnglishMeaning, at], form[OwnPart.PrincipleSource, at]));
        }

        return (new OwnFramework(form.Name, form[OwnPart.Title], form[OwnPart.English], form[OwnPart.Source], form.First, form.Last, principles.ToImmutable()), []);
    }

    public override IEnumerable<OwnLine> Lines(OwnText text, Registry registry, Language language)
    {
        var framework = (OwnFramework)text;
        return
        [
            new(new("Hoe het heet", "What it is called"), framework.Title),
            new(new("In het Engels", "In English"), framework.English) { IsEnglish = true },
            new(new("Waar het vandaan komt", "Where it comes from"), framework.Source),
            .. framework.Principles.SelectMany((principle, at) => new OwnLine[]
            {
                new(new($"Beginsel {at + 1}", $"Principle {at + 1}"), $"{principle.Title}: {principle.Meaning}{(principle.Source.Length == 0 ? "" : $"\n{new Wording("Bron:", "Source:").In(language)} {principle.Source}")}"),
                new(new($"Beginsel {at + 1} in het Engels", $"Principle {at + 1} in English"), string.Join(": ", new[] { principle.English, principle.EnglishMeaning }.Where(each => each.Length > 0))) { IsEnglish = true },
            }),
        ];
    }
}
