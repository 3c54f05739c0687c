// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Events;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Support;
using Schakel.Tests.Web.Pictures;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Following;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Following;

/// <summary>The page of a dossier knows no procedure by name: every one that ships is shown, wherever it is.</summary>
public sealed class EveryProcedureTests
{
    private static readonly Registry Registers = Registry.Read(Repository.Root);

    public static TheoryData<string> Procedures => Policy.Names;

    [Theory]
    [MemberData(nameof(Procedures))]
    public async Task A_dossier_is_shown_wherever_it_is_to_everyone_who_may_see_it(string name)
    {
        var places = new HashSet<string>();
        for (var seed = 1; seed <= 3; seed++)
        {
            var walk = CaseWalk.Of(Cases.Shipped.Newest(name)!, seed);
            foreach (var found in walk.Cases.Files.SelectMany(file => Moments(walk, file)))
            {
                places.Add($"{found.File.Running.At.GetType().Name}");
                foreach (var onlooker in Onlookers(found))
                {
                    if (View.Of(found.File, found.Events, found.Course, onlooker) is { } view)
                        await Shows(found, view, seed % 2 == 0 ? Language.English : Language.Dutch);
                }
            }
        }

        places.ShouldContain(nameof(Position.InStep));
    }

    private static async Task Shows(FoundCase found, View view, Language language)
    {
        var day = found.File.Running.LastDay;
        var visit = Rendered.Visit(language, day);
        var seen = Seen.Of(found, view, visit, Cases.Shipped);
        var page = await Rendered.Page(typeof(DossierPage), new Dictionary<string, object?> { ["Seen"] = seen, ["Registers"] = Registers }, visit);
        var why = $"{found.File.Frozen.Procedure} {found.File.Running.At}";

        page.QuerySelectorAll("h1").Length.ShouldBe(1, why);
        page.QuerySelector("h1")!.TextContent.ShouldNotBeNullOrWhiteSpace(why);
        page.QuerySelectorAll("main svg[role=img] > title").Length.ShouldBeGreaterThan(0, why);
        page.QuerySelectorAll("main .picture .p-role.p-white").Length.ShouldBeLessThanOrEqualTo(4, why);
        page.QuerySelectorAll("[id]").Select(element => element.Id).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty(why);
        foreach (var text in page.QuerySelectorAll("main .when, main .what, main p, main h2").Select(element => element.TextContent))
        {
            text.ShouldNotContain("{", Case.Sensitive, why);
            text.ShouldNotContain("Schakel.", Case.Sensitive, why);
        }

        if (!view.Reads)
        {
            // What everyone may read stands above the page, and nowhere else.
            var body = (AngleSharp.Dom.IElement)page.Body!.Clone();
            foreach (var told in Publicities.Words(found.File.Frozen.Kind).IsEmpty ? [] : body.QuerySelectorAll(".page-head h1, .page-head .answers").ToList())
                told.Remove();
            body.TextContent.ShouldNotContain("Daarom.", Case.Sensitive, why);
        }

        if (found.File.Running.At is Position.InStep { SuspendedUntil: null } && seen.Counted is { } counted)
        {
            page.QuerySelector(".turn")!.TextContent.ShouldContain(Schakel.Procedures.Dates.InFull(counted.Last, language), Case.Sensitive, why);
            foreach (var ends in counted.Terms.TakeLast(1))
                ends.LastDay.ShouldBe(counted.Last, why);
        }
    }

    // A dossier after its opening, halfway, and as it is now.
    private static IEnumerable<FoundCase> Moments(CaseWalk walk, CaseFile file)
    {
        ImmutableArray<CaseEvent> events = [.. walk.Cases.Happened.Where(happened => happened.Dossier == file.Number).Select(happened => happened.What)];
        foreach (var many in new[] { 1, (events.Length + 1) / 2, events.Length }.Distinct())
        {
            var some = events[..many];
            var then = some.Aggregate((CaseFile?)null, (before, happened) => CaseFolding.Evolve(before, file.Number, happened))!;
            if (then.ErasedOn is null)
                yield return new FoundCase(then, some, Cases.Shipped.Course(then.ProcedureHash, then.TypeHash, then.Driver));
        }
    }

    private static IEnumerable<Onlooker> Onlookers(FoundCase found) =>
    [
        Onlooker.Stranger,
        new Onlooker(found.File.Running.Raisers[0], null, null, []),
        new Onlooker(null, "account-1", found.File.Organisation, ["bewaarder"]),
        new Onlooker(null, "account-1", found.File.Organisation, [.. found.Course.Setting.Type.Offices.Select(office => office.Name), Role.Representatives.Name]),
    ];
}
