// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.OwnTexts;

/// <summary>What an organisation keeps in registers beside what is shipped. What a change does is shown before it is done, and every change is kept.</summary>
internal static class OwnRoutes
{
    /// <summary>What one can do: add one, let it read otherwise from a day on, correct a text, end one.</summary>
    public const string New = "nieuw", Change = "wijzigen", Correct = "verbeteren", End = "einde";

    /// <summary>The field of the button that was pressed.</summary>
    public const string Step = "stap";

    /// <summary>Pressed to fill in another room or principle.</summary>
    public const string Row = "rij";

    /// <summary>The fields that tell on which text, and after which change, a form was filled in.</summary>
    public const string Text = "tekst", Seen = "stand";

    /// <summary>The field that tells that a text was never in force.</summary>
    public const string Never = "nooit";

    /// <summary>The day that is asked for.</summary>
    public const string Day = "dag";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var shelf in Shelf.All)
        {
            routes.MapGet(shelf.Path, (HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => List(shelf, http, open, registry, stop));
            routes.MapGet(shelf.Path + "/nieuw", (HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => See(shelf, null, New, http, open, registry, stop));
            routes.MapPost(shelf.Path + "/nieuw", (HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => Fill(shelf, null, New, http, open, registry, stop));
            routes.MapGet(shelf.Path + "/{naam}", (string naam, HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => One(shelf, naam, http, open, registry, stop));
            routes.MapGet(shelf.Path + "/{naam}/{wat}", (string naam, string wat, HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => See(shelf, naam, wat, http, open, registry, stop));
            routes.MapPost(shelf.Path + "/{naam}/{wat}", (string naam, string wat, HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => Fill(shelf, naam, wat, http, open, registry, stop));
        }
    }

    private static async Task<IResult> List(Shelf shelf, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Desk.Of(shelf, http, open, registry, stop) is not { } desk)
            return NotHere();
        var typed = Typed.Of(http.Request.Query.Select(each => KeyValuePair.Create(each.Key, each.Value.ToString())));
        var (day, wrong) = typed.HasDate(Day) ? (typed.Date(Day, out var fault), fault) : (null, null);
        return Show.Page<ShelfPage>(
            new { DeskOf = desk, Typed = typed, Day = day ?? http.Visit().Today, Faults = wrong is null ? ImmutableArray<Fault>.Empty : [new(Day, wrong)] },
            wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> One(Shelf shelf, string naam, HttpContext http, OpenStore open, Registry registry, CancellationToken stop) =>
        await Desk.Of(shelf, http, open, registry, stop) is { } desk && !desk.Book.History(naam).IsEmpty ? Show.Page<OwnTextPage>(new { DeskOf = desk, Name = naam }) : NotHere();

    private static async Task<IResult> See(Shelf shelf, string? name, string what, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Desk.Of(shelf, http, open, registry, stop) is not { } desk || !Drafting.Finds(desk, name, what, http.Request.Query[Text], out var of))
            return NotHere();
        return Form(desk, what, of, of is null || what == End ? Typed.Nothing : Drafting.Form(desk, what, of.Text), []);
    }

    private static async Task<IResult> Fill(Shelf shelf, string? name, string what, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        var typed = await Typed.Of(http.Request, stop);
        if (await Desk.Of(shelf, http, open, registry, stop) is not { } desk || !Drafting.Finds(desk, name, what, typed[Text], out var of))
            return NotHere();
        if (typed[Step] == Row && shelf.Rows is { Most: var most })
            return Form(desk, what, of, typed.With(OwnForm.Count, Math.Min(OwnForm.Rows(typed, most) + 1, most).ToString(CultureInfo.InvariantCulture)), []);
        if (typed[Step] == "wijzig")
            return Form(desk, what, of, typed, []);
        var (change, faults) = Drafting.Read(desk, what, of, typed, http.Visit().Person!.Reference);
        if (!faults.IsEmpty)
            return Form(desk, what, of, typed, faults);
        if (typed[Step] != "invoeren")
            return Check(desk, what, of, typed, change, isOverhauled: false);
        if (typed[Seen] != desk.Book.Number.ToString(CultureInfo.InvariantCulture) || !await open.Now.OwnTexts.Add(shelf.Register, desk.Staff.Organisation.Name, change, stop))
            return await Desk.Of(shelf, http, open, registry, stop) is { } now && Drafting.Finds(now, name, what, typed[Text], out var still) ? Again(now, what, still, typed, http) : NotHere();
        return Results.LocalRedirect(desk.PathOf(change.Text.Name));
    }

    // Someone else changed something in between: what it would do is shown once more, as things are now.
    private static IResult Again(Desk desk, string what, OwnChange? of, Typed typed, HttpContext http)
    {
        var (change, faults) = Drafting.Read(desk, what, of, typed, http.Visit().Person!.Reference);
        return faults.IsEmpty ? Check(desk, what, of, typed, change, isOverhauled: true) : Form(desk, what, of, typed, faults);
    }

    private static IResult Form(Desk desk, string what, OwnChange? of, Typed typed, ImmutableArray<Fault> faults)
    {
        var status = faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return what == End ? Show.Page<EndPage>(new { DeskOf = desk, Of = of, Typed = typed, Faults = faults }, status)
            : Show.Page<OwnFormPage>(new { DeskOf = desk, What = what, Of = of, Typed = typed, Faults = faults }, status);
    }

    private static IResult Check(Desk desk, string what, OwnChange? of, Typed typed, OwnChange change, bool isOverhauled) => Show.Page<CheckChangePage>(
        new { DeskOf = desk, What = what, Of = of, Typed = typed, Change = change, IsOverhauled = isOverhauled }, isOverhauled ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);

    private static Refused NotHere() => new(StatusCodes.Status404NotFound, PageRefusal.NotFound);
}
