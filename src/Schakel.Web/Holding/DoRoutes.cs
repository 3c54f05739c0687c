// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Engine;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Raising;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Holding;

/// <summary>
/// Everything one may do in a dossier: the form that its procedure asks for, what was filled in once more to look at, and then it is done. No
/// screen here knows a procedure by name.
/// </summary>
internal static class DoRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { "/dossier/{nummer}/doen/{doing}", "/dossier/{nummer}/doen/{doing}/{label}" })
        {
            routes.MapGet(path, (string nummer, string doing, string? label, string? stap, HttpContext http, OpenStore store, Registry registry, CancellationToken stop) =>
                Do(nummer, doing, label, stap, Typed.Nothing, http, store, registry, stop));
            routes.MapPost(path, async (string nummer, string doing, string? label, string? stap, HttpContext http, OpenStore store, Registry registry, CancellationToken stop) =>
                await Do(nummer, doing, label, stap, await Typed.Of(http.Request, stop), http, store, registry, stop));
        }
    }

    private static async Task<IResult> Do(
        string number, string doing, string? label, string? step, Typed typed, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        var (store, visit) = (open.Now, http.Visit());
        if (await http.Enter(number, stop) is not { Found: var found, View: var view })
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        registry = await registry.At(store, found.File.Organisation, visit.Today, stop);
        // Pressed twice: it was done the first time, and that is the answer.
        if (typed["stap"] == "verstuur" && found.ByCommand.Contains(Ids.CommandOf(typed)))
            return Results.LocalRedirect(Done(found, typed));
        if (Chosen(view.Link is null ? Acting.May(visit, found.File, store.Library) : Acting.May(view, found.File, visit.Today, store.Library), doing, label, step) is not var (by, what))
            return Show.Page<TooLatePage>(new { Found = found }, StatusCodes.Status409Conflict);

        var asked = Asked.Of(what, found.Course.Procedure, procedure => Schakel.Dossiers.Asking.Form.Opening(store.Library.Newest(procedure)!, visit.Today, store.Library.Calendar));
        // Whoever leads a table writes its advice: what lay beside the case there, lies beside it here.
        var table = by.Holder == Deliberating.Convening.OfficeOf(found.Course) ? (await store.Tables.Find(found.File.Organisation, found.File.Number, stop))?.Table : null;
        var advised = Deliberating.Convening.IsAdvice(found.Course, what) ? table : null;
        var here = table is null ? Precedents.CaseSide.Of(found, registry) : new Deliberating.AtTable(found, view, table, 0).Beside(registry);
        var near = view.Story && Asked.IsDecision(what) ? await Precedents.Precedent.Near(store, registry, here, found.File.Number.Text, stop) : [];
        if (!near.IsEmpty)
            asked = asked.BesideEarlierCases();
        // Where none has in common what counted there, what is like it by words can still be read; it asks for no explanation.
        var alike = near.IsEmpty && view.Story && Asked.IsDecision(what) ? await Register.Alike.Of(store, registry.Names, here.Texts, found.File.Number.Text, stop) : [];
        // Who comes by a code does not learn who works there.
        var colleagues = what.Doing is Dossiers.Possible.Doing.Invite && by.Holder != Procedures.Model.Role.Raiser.Name ? await Colleague.Of(found.File.Organisation, visit, store, registry, stop) : [];
        if (!HttpMethods.IsPost(http.Request.Method) || typed["stap"] is "beginsel" or "organisatie" or "wijzig")
        {
            typed = HttpMethods.IsPost(http.Request.Method) ? typed
                : advised is not null ? Deliberating.Advice.Of(advised, visit.Language)
                : Named(found, registry, visit);
            if (!near.IsEmpty && !HttpMethods.IsPost(http.Request.Method))
                typed = typed.With(Asked.Departure, Precedents.Departing.Beginning(near, visit.Language));
            return Ask([]);
        }

        typed = Precedents.Departing.Finished(typed);
        if (advised is not null)
            typed = Deliberating.Advice.Completed(typed, advised, visit.Language);
        (typed, var again) = Reweighed.In(registry.OwnFrameworks, asked.All, typed, visit.Language);
        var reading = new CommandReading(by, what, asked, typed, visit.Today, store.Library, registry, found) { Colleagues = colleagues };
        var command = reading.Read();
        if (command is null || !again.IsEmpty)
            return Ask([.. again.Select(each => each.Fault), .. reading.Faults]);
        if (typed["stap"] != "verstuur")
            return Show.Page<CheckPage>(new { Found = found, What = what, AskedBy = asked, Typed = typed, store.Library, Registry = registry });
        return await store.Writer.Send(new Submission(Linked.LinkRoutes.CommandOf(view.Link, typed), found.File.Organisation, [new Part(found.File.Number, command)]), stop) is Decision.Refused refused
            ? Ask([.. refused.Reasons.Select(reason => new Fault("", reason.Message))])
            : view.Link is { } link ? await Linked.LinkRoutes.Close(link, store, stop) : Results.LocalRedirect(Done(found, typed));

        IResult Ask(ImmutableArray<Fault> faults) => Show.Page<DoPage>(
            new { Found = found, By = by, What = what, AskedBy = asked, Typed = typed, Faults = faults, store.Library, Registry = registry, ColleaguesOf = colleagues, Near = near, Alike = alike, Reads = view.Story },
            faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    /// <summary>The dossier, with what was just done to it.</summary>
    internal static string Done(FoundCase found, Typed typed) => $"/dossier/{found.File.Number.Text}?gedaan={Ids.CommandOf(typed)}";

    // Who answers starts from the principles that the raiser named.
    private static Typed Named(FoundCase found, Registry registry, Visit visit)
    {
        var named = found.Opened.Words.Texts.GetValueOrDefault(Raise.AsksPrinciples, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => registry.PrincipleIn(line, visit.Language, visit.Today)).OfType<string>().Take(FormReading.MostPrinciples).ToList();
        return named.Count == 0 ? Typed.Nothing : Typed.Of(
            named.Select((title, at) => KeyValuePair.Create($"weging-{at}-beginsel", title)).Append(KeyValuePair.Create("weging-aantal", $"{named.Count}")));
    }

    private static (Actor By, Possibility What)? Chosen(IEnumerable<(Actor By, Possibility What)> may, string doing, string? label, string? step) => may
        .Where(each => each.What.Doing.ToString().Equals(doing, StringComparison.OrdinalIgnoreCase) && each.What.Label == label && (step is null || each.What.Step == step))
        .Select(each => ((Actor, Possibility)?)each).FirstOrDefault();
}
