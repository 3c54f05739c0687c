// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;
using Schakel.Web.Cases;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Holding;

/// <summary>Every shipped procedure runs to its end through the forms of the site. The test knows only what the procedure says.</summary>
public sealed class EveryProcedureTests
{
    private const string Raiser = "account-melder";
    private const int MostMoves = 25;

    public static TheoryData<string> Names => Policy.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_answered_step_by_step_until_it_ends(string name)
    {
        await using var site = await TestSite.Start();
        var number = await Open(site, name);
        var given = 0;
        for (var move = 0; move < MostMoves; move++)
        {
            var file = (await FoundCase.Find(site.Store, Organisations(site), number.Text, default))!.File;
            if (file.Running.At is not Position.InStep)
                break;
            // The last answer of a step leads furthest from where it was in most texts; every third turn is met with silence.
            var answers = Possibilities.Of(file, Today(site), site.Store.Library).Where(may => may is { Doing: Doing.Answer, OnlyAfter: null }).ToList();
            if (answers.Count == 0 || move % 3 == 2)
            {
                await site.MoveOn(Math.Max(1, (Time.NextDay(file.Running)?.DayNumber ?? Today(site).DayNumber) - Today(site).DayNumber + 1));
                continue;
            }

            await Give(site, file, answers[move % answers.Count]);
            given++;
        }

        var ended = (await FoundCase.Find(site.Store, Organisations(site), number.Text, default))!.File;
        ended.Running.At.ShouldNotBeOfType<Position.InStep>();
        given.ShouldBeGreaterThan(0);
    }

    private static IReadOnlyList<string> Organisations(TestSite site) => site.Services.GetRequiredService<Registry>().Names;

    private static DateOnly Today(TestSite site) => new Moment(site.Clock.GetUtcNow()).Day;

    private static async Task<DossierNumber> Open(TestSite site, string name)
    {
        var procedure = site.Store.Library.Newest(name)!;
        var setting = Setting.Default(procedure, Policy.Types)!;
        var organisation = Organisation(site, setting.Type.Name);
        var words = Words.None.With("verhaal", "Een verhaal.");
        var dates = ImmutableDictionary.CreateBuilder<string, DateOnly>();
        foreach (var field in Form.Opening(procedure, Today(site), site.Store.Library.Calendar))
        {
            if (field.Type is FieldType.Date)
                dates[field.Name] = field.Latest ?? Today(site);
            else
                words = words.With(field.Name, "Wat gevraagd is.");
        }

        var sent = await site.Store.Writer.Send(new Submission(name, organisation, [new Part(DossierNumber.Of(name, 0), new CaseCommand.Open(
            name, new Placement(organisation, setting.Type.Name, setting.Driver?.Name), procedure.Protections.IsEmpty ? Protection.Open : procedure.Protections[0],
            [new RaiserIdentity(Raiser, "Een melder")], words) { Dates = dates.ToImmutable() })]));
        sent.ShouldBeOfType<Decision.Accepted>(sent is Decision.Refused refused ? string.Join(" ", refused.Reasons.Select(reason => reason.Message.Dutch)) : null);
        return DossierNumber.Of(name, 0);
    }

    private static string Organisation(TestSite site, string type) =>
        site.Services.GetRequiredService<Registry>().Organisations.Values.First(each => each.Type == type).Name;

    private static async Task Give(TestSite site, CaseFile file, Possibility what)
    {
        using var visitor = site.LogIn(what.Holder == Role.Raiser.Name ? new Person(Raiser, "Een melder", null, []) : new Person("account-ambt", "Een ambt", file.Organisation, [what.Holder]));
        await visitor.Get($"/dossier/{file.Number}/doen/answer/{what.Label}");
        visitor.Status.ShouldBe(HttpStatusCode.OK, $"{file.Frozen.Procedure}: {what.Step} {what.Label}: {visitor.Text}");
        await visitor.Press("button[value=nakijken]", [.. Fill(visitor, site, what, file)]);
        visitor.Status.ShouldBe(HttpStatusCode.OK, $"{file.Frozen.Procedure}: {what.Step} {what.Label}: {visitor.Text}");
        await visitor.Press("button[value=verstuur]");
        visitor.Status.ShouldNotBe(HttpStatusCode.BadRequest, $"{file.Frozen.Procedure}: {what.Step} {what.Label}: {visitor.Text}");
    }

    private static IEnumerable<(string, string)> Fill(Visitor visitor, TestSite site, Possibility what, CaseFile file)
    {
        var library = site.Store.Library;
        foreach (var field in what.Asks.SelectMany(field => Filled(field, field.Name, site)))
            yield return field;
        // What an explanation names besides: every text that the form does not leave free.
        foreach (var area in visitor.Page.QuerySelectorAll("main form textarea").OfType<IHtmlTextAreaElement>().Where(area => !area.Closest(".field")!.TextContent.Contains("hoeft niet") && what.Asks.All(field => area.Name != field.Name && !area.Name!.StartsWith($"{field.Name}-", StringComparison.Ordinal))))
            yield return (area.Name!, "Wat gevraagd is.");
        foreach (var procedure in what.Opens)
        {
            foreach (var field in Form.Opening(library.Newest(procedure)!, Today(site), library.Calendar).Where(field => field.Required).SelectMany(field => Filled(field, $"{procedure}-{field.Name}", site)))
                yield return field;
            if (visitor.Page.GetElementById($"{procedure}-organisatie") is IHtmlSelectElement)
            {
                var setting = Setting.For(library.Newest(procedure)!, Policy.Types).OrderBy(each => each.Type.Name == file.Frozen.Type ? 0 : 1).First();
                yield return ($"{procedure}-organisatie", Organisation(site, setting.Type.Name));
                yield return ($"{procedure}-ambt", setting.Driver?.Name ?? "");
            }
        }
    }

    private static IEnumerable<(string, string)> Filled(Field field, string id, TestSite site)
    {
        var day = field.Latest is { } latest && latest < Today(site).AddDays(2) ? latest : Today(site).AddDays(2);
        switch (field.Type)
        {
            case FieldType.Date:
                yield return ($"{id}-dag", day.Day.ToString());
                yield return ($"{id}-maand", day.Month.ToString());
                yield return ($"{id}-jaar", day.Year.ToString());
                break;
            case FieldType.Weighing:
                yield return ($"{id}-0-beginsel", "Evenredigheid");
                yield return ($"{id}-0-pleit", "voor");
                yield return ($"{id}-0-argument", "De gevolgen zijn te zwaar.");
                yield return ($"{id}-0-belang", "mensen met schulden");
                break;
            case FieldType.Promise:
                yield return (id, "Het wordt hersteld.");
                yield return ($"{id}-wanneer", "gedaan");
                break;
            case FieldType.Number or FieldType.Amount:
                yield return (id, "3");
                break;
            case FieldType.YesNo:
                yield return (id, "ja");
                break;
            default:
                yield return (id, "Wat gevraagd is.");
                break;
        }
    }
}
