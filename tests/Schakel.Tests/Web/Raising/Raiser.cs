// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Asking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;

namespace Schakel.Tests.Web.Raising;

/// <summary>Someone who raises something, page by page, and knows no more of a procedure than its text.</summary>
internal static class Raiser
{
    public const string Continue = "button[value=verder]";
    public const string Send = "form[action='/melden/verstuur'] button";

    /// <summary>Up to the last page.</summary>
    public static async Task UpToCheck(this Visitor visitor, string procedure, Protection protection, string story = "De brief klopt niet en mensen raken in de schulden.", string name = "Fatima Jansen", string? organisation = null, string? office = null, string? unit = null)
    {
        await visitor.Get($"/melden/{procedure}");
        for (var page = 0; page < 8 && !visitor.Path.EndsWith("/kijk-na"); page++)
            await visitor.Press(Continue, [.. Answers(visitor, procedure, protection, story, name, organisation, office, unit)]);
        visitor.Status.ShouldBe(HttpStatusCode.OK, $"{visitor.Path}: {visitor.Text}");
        visitor.Path.ShouldBe($"/melden/{procedure}/kijk-na", visitor.Text);
    }

    /// <summary>All the way, with the code kept. Returns the code; null where there is none.</summary>
    public static async Task<string?> Raise(this Visitor visitor, string procedure, Protection protection, string story = "De brief klopt niet en mensen raken in de schulden.", string? organisation = null, string? unit = null)
    {
        await visitor.UpToCheck(procedure, protection, story, organisation: organisation, unit: unit);
        await visitor.Press(Send);
        visitor.Path.ShouldBe("/melden/ontvangst", visitor.Text);
        if (visitor.CodeOnPage is not { } code)
            return null;
        await visitor.Press("form[action='/melden/code'] button", ("laatste", code.Replace("-", "")[^5..]));
        return code;
    }

    extension(Visitor visitor)
    {
        /// <summary>The code that the page shows.</summary>
        public string? CodeOnPage => visitor.Page.QuerySelector(".code") is null ? null : string.Join('-', visitor.Page.QuerySelectorAll(".code span").Select(group => group.TextContent));

        /// <summary>The number that the page shows.</summary>
        public string NumberOnPage => visitor.Page.QuerySelector(".receipt-facts dd")!.TextContent;
    }

    /// <summary>What he answers on the page where he is.</summary>
    public static IEnumerable<(string, string)> AnswersOn(Visitor visitor, string procedure, Protection protection, string organisation) =>
        Answers(visitor, procedure, protection, "De brief klopt niet.", "Fatima Jansen", organisation, null, null);

    private static IEnumerable<(string, string)> Answers(Visitor visitor, string procedure, Protection protection, string story, string name, string? organisation, string? office, string? unit) => visitor.Path.Split('/')[^1].Split('?')[0] switch
    {
        "gesprek" => [("gesprek", "niemand"), ("gesprek-waarom-niet", "ik ben alleen")],
        "verhaal" => [("verhaal", story)],
        "over" =>
        [
            ("organisatie", organisation ?? visitor.Page.QuerySelector("input[name=organisatie]")!.GetAttribute("value")!),
            .. Policy.Procedures.Single(each => each.Name == procedure).Questions.Any(question => question is { Name: "regeling", Required: true }) ? [("regeling", "Wet WIA")] : Array.Empty<(string, string)>(),
        ],
        "onderdeel" => unit is null ? [] : [("onderdeel", unit)],
        "wie" => office is null ? [] : [("ambt", office)],
        "vragen" => Details(procedure),
        "bescherming" => [("bescherming", Vocabulary.Protections[protection]), ("naam", name)],
        _ => [],
    };

    private static IEnumerable<(string, string)> Details(string procedure)
    {
        var day = new DateOnly(2026, 12, 1);
        foreach (var field in Form.Opening(Policy.Procedures.Single(each => each.Name == procedure), day, Policy.Calendar).Where(field => field.Required))
        {
            var at = $"vraag-{field.Name}";
            if (field.Type is FieldType.Date)
            {
                var date = field.Latest is { } latest && latest < day.AddDays(14) ? latest : day.AddDays(14);
                yield return ($"{at}-dag", $"{date.Day}");
                yield return ($"{at}-maand", $"{date.Month}");
                yield return ($"{at}-jaar", $"{date.Year}");
            }
            else
            {
                yield return (at, field.Type switch { FieldType.Number or FieldType.Amount => "12", FieldType.YesNo => "ja", _ => "Daarom." });
            }
        }
    }
}
