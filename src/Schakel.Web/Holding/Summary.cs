// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Possible;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Web.Cases;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Holding;

/// <summary>What was filled in, as it is looked at once more before it is sent.</summary>
internal static class Summary
{
    private static readonly string[] Beside = ["wie", CommandReading.Collega, "vraag", "ambt", "artikel"];

    public static IEnumerable<(string Label, string Text)> Of(Asked asked, Possibility what, Typed typed, Language language, Registry registry, Library library, FoundCase found, MoreTime? more)
    {
        if (more is not null)
            yield return (new Wording("Nieuwe laatste dag", "New last day").In(language), $"{Dates.InFull(more.Last, language)} ({more.Term.In(language)})");
        foreach (var line in asked.Fields.SelectMany(field => Of(field, field.Name, typed, language, found.File.Frozen.Kind, field.Name == Procedures.Reading.Vocabulary.Reasons ? Doings.Reasons(what)?.Label : null)))
            yield return line;
        foreach (var name in Beside.Where(name => typed[name].Length > 0))
            yield return (Labels.Field(name).In(language), name is "wie" or "ambt" ? InEnglish.Title(found.Course.Setting.Type, typed[name]).In(language) : typed[name]);
        if (what.Doing is Doing.Promise)
        {
            foreach (var line in Of(new Field("toezegging", FieldType.Promise, Required: true), "toezegging", typed, language, null))
                yield return line;
        }

        if (what.Doing is Doing.Forward)
            yield return To("naar", found.File.Frozen.Procedure);
        foreach (var (procedure, fields) in asked.Drafts)
        {
            foreach (var line in fields.SelectMany(field => Of(field, $"{procedure}-{field.Name}", typed, language, library.Newest(procedure)?.Kind)))
                yield return line;
            if (typed[$"{procedure}-organisatie"].Length > 0)
                yield return To(procedure, procedure);
        }

        (string, string) To(string id, string procedure)
        {
            var organisation = registry.Organisations[typed[$"{id}-organisatie"]];
            var office = Deciders.Offices(library, procedure, organisation).FirstOrDefault(each => each.Name == typed[$"{id}-ambt"]);
            return (new Wording("Naar", "To").In(language), office is null ? organisation.Title : $"{organisation.Title}, {InEnglish.Title(office).In(language)}");
        }
    }

    private static IEnumerable<(string Label, string Text)> Of(Field field, string id, Typed typed, Language language, Kind? kind, Wording? here = null)
    {
        var label = (here ?? Labels.Field(field.Name)).In(language);
        switch (field.Type)
        {
            case FieldType.Date:
                if (typed.HasDate(id) && typed.Date(id, out _) is { } day)
                    yield return (label, Dates.InFull(day, language));
                break;
            case FieldType.Weighing:
                for (var i = 0; i < FormReading.MostPrinciples; i++)
                {
                    if (typed[$"{id}-{i}-beginsel"] is { Length: > 0 } principle)
                        yield return (principle, Weighed(Side(typed[$"{id}-{i}-pleit"], kind), typed[$"{id}-{i}-argument"], typed[$"{id}-{i}-belang"], typed[$"{id}-{i}-wijkt"], Yields, language));
                }

                break;
            case FieldType.Promise:
                yield return (label, typed[$"{id}-wanneer"] == "gedaan"
                    ? $"{typed[id]}\n{new Wording("Het is al gedaan.", "It is done already.").In(language)}"
                    : $"{typed[id]}\n{(typed.Date($"{id}-op", out _) is { } by ? Dates.InFull(by, language) : "")}");
                break;
            default:
                if (typed[id].Length > 0)
                    yield return (label, field.Type is FieldType.YesNo ? YesNo(typed[id]).In(language) : typed[id]);
                break;
        }
    }

    private static Wording YesNo(string word) => word switch { "ja" => new("Ja", "Yes"), "nee" => new("Nee", "No"), _ => new(word, word) };

    /// <summary>What a raiser weighed of one principle: he says what should yield, and decides nothing.</summary>
    public static string ByRaiser(Weighed weighed, Language language) => Weighed(
        Sentence(Sides.Of(null).Pleading(weighed.Pleads)),
        weighed.Argument, weighed.Interest, weighed.Outcome, OughtTo, language);

    private static string Weighed(Wording side, string argument, string interest, string outcome, Wording yields, Language language) => string.Join('\n', new[]
    {
        side.In(language), argument, interest.Length > 0 ? new Wording($"Belang van: {interest}", $"In the interest of: {interest}").In(language) : "",
        outcome.Length > 0 ? $"{yields.In(language)}: {outcome}" : "",
    }.Where(text => text.Length > 0));

    private static readonly Wording Yields = new("Wijkt", "Yields");
    private static readonly Wording OughtTo = new("Moet wijken", "Should yield");

    private static Wording Side(string word, Kind? kind) => Sentence(Sides.Of(kind).Pleading(word switch { "voor" => Pleads.Against, "tegen" => Pleads.For, _ => Pleads.Both }));

    private static Wording Sentence(Wording pleading) => new($"{char.ToUpperInvariant(pleading.Dutch[0])}{pleading.Dutch[1..]}.", $"{char.ToUpperInvariant(pleading.English[0])}{pleading.English[1..]}.");
}
