// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Engine;
using Schakel.Web.Access;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Holding;

/// <summary>One answer for several dossiers that ask the same: all of them get it, or none does.</summary>
internal static class TogetherRoutes
{
    /// <summary>How many one answer holds for at most.</summary>
    public const int Most = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/werk/samen", (HttpContext http, OpenStore store, Registry registry, CancellationToken stop) => Together(Typed.Nothing, http, store, registry, stop));
        routes.MapPost("/werk/samen", async (HttpContext http, OpenStore store, Registry registry, CancellationToken stop) =>
            await Together(await Typed.Of(http.Request, stop), http, store, registry, stop));
    }

    private static async Task<IResult> Together(Typed typed, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        var (store, visit) = (open.Now, http.Visit());
        var label = http.Request.Query["antwoord"].ToString();
        var numbers = http.Request.Query["d"].OfType<string>().Distinct(StringComparer.Ordinal).Take(Most).ToList();
        var (command, done) = (Ids.CommandOf(typed), new List<DossierNumber>());
        var chosen = new List<(FoundCase Found, Actor By, Possibility What)>();
        foreach (var number in numbers)
        {
            if (await http.Enter(number, stop) is not { Found: var found } || found.File.Organisation != visit.Person!.Organisation)
                continue;
            if (typed["stap"] == "verstuur" && found.ByCommand.Contains(command))
                done.Add(found.File.Number);
            else if (Acting.May(visit, found.File, store.Library).Where(each => each.What.Doing is Doing.Answer && each.What.Label == label && each.What.Opens.IsEmpty)
                    .Select(each => ((Actor, Possibility)?)each).FirstOrDefault() is var (by, what))
                chosen.Add((found, by, what));
        }

        // Pressed twice: all of them were answered the first time, and that is the answer.
        if (done.Count > 0)
            return Results.LocalRedirect(Done(command, done));

        // Of one procedure and one step, so that one form asks for all; what someone else answered meanwhile is left out, and said.
        chosen = [.. chosen.Where(each => each.Found.File.ProcedureHash == chosen[0].Found.File.ProcedureHash && each.What.Step == chosen[0].What.Step && each.By == chosen[0].By)];
        if (chosen.Count == 0)
            return await WorkRoutes.Page(http, open, registry, [new Fault(WorkPage.Together, numbers.Count == 0
                ? new("Vink eerst aan welke dossiers je samen beantwoordt.", "Tick first which dossiers you answer together.")
                : new("Wat je koos is al beantwoord of niet aan jou. Kies opnieuw.", "What you chose was answered already or is not yours. Choose again."))], stop);

        registry = await registry.At(store, chosen[0].Found.File.Organisation, visit.Today, stop);
        var asked = Asked.Of(chosen[0].What, chosen[0].Found.Course.Procedure, _ => []);
        var to = $"/werk/samen?antwoord={Uri.EscapeDataString(label)}{string.Concat(chosen.Select(each => "&d=" + Uri.EscapeDataString(each.Found.File.Number.Text)))}";
        var others = chosen.Skip(1).Select(each => each.Found).ToImmutableArray();
        if (!HttpMethods.IsPost(http.Request.Method) || typed["stap"] is "beginsel" or "wijzig")
            return Ask(chosen.Count < numbers.Count ? [new Fault("", new("Een deel van je keuze is al beantwoord of niet aan jou. Dat doet niet mee.", "Part of your choice was answered already or is not yours. It is left out."))] : []);
        (typed, var again) = Reweighed.In(registry.OwnFrameworks, asked.All, typed, visit.Language);
        var reading = new CommandReading(chosen[0].By, chosen[0].What, asked, typed, visit.Today, store.Library, registry, chosen[0].Found);
        if (reading.Read() is not CaseCommand.Answer answer || !again.IsEmpty)
            return Ask([.. again.Select(each => each.Fault), .. reading.Faults]);
        if (typed["stap"] != "verstuur")
            return Show.Page<CheckPage>(new { chosen[0].Found, chosen[0].What, AskedBy = asked, Typed = typed, store.Library, Registry = registry, To = to, Others = others });
        var parts = chosen.Select(each => new Part(each.Found.File.Number, answer)).ToImmutableArray();
        return await store.Writer.Send(new Submission(command, chosen[0].Found.File.Organisation, parts), stop) is Decision.Refused refused
            ? Ask([.. refused.Reasons.Select(reason => new Fault("", reason.Message))])
            : Results.LocalRedirect(Done(command, chosen.Select(each => each.Found.File.Number)));

        IResult Ask(ImmutableArray<Fault> faults) => Show.Page<DoPage>(
            new { chosen[0].Found, chosen[0].By, chosen[0].What, AskedBy = asked, Typed = typed, Faults = faults, store.Library, Registry = registry, To = to, Others = others, Reads = true },
            faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    // The work of whoever answered, with what was just done.
    private static string Done(string command, IEnumerable<DossierNumber> numbers) =>
        $"/werk?gedaan={command}{string.Concat(numbers.Select(number => "&d=" + Uri.EscapeDataString(number.Text)))}";
}
