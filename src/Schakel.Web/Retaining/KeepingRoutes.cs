// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures;
using Schakel.Procedures.Reading;
using Schakel.Storage.Retaining;
using Schakel.Web.Hosting;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Retaining;

/// <summary>Holds, archives and destroys closed dossiers, by the selection list. What is put in the archive goes to a folder of the server, and to no browser.</summary>
internal static class KeepingRoutes
{
    public const string Path = "/beheer/bewaren";

    /// <summary>The fields of a hold.</summary>
    public const string Dossier = "dossier", Kind = "soort", Because = "waarom", Reason = "kenmerk";

    /// <summary>The hold that is lifted.</summary>
    public const string Number = "bevriezing";

    /// <summary>The fields of a destruction.</summary>
    public const string Ground = "grond", DecidedBy = "besloten-door", Count = "aantal";

    private const int Longest = 200;

    /// <summary>The field in which it is told why a hold is lifted.</summary>
    public static string Why(long hold) => $"reden-{hold}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, async (HttpContext http, CancellationToken stop) => await Keeping.Of(http, stop) is { } keeping
            ? Page(keeping, Typed.Nothing, [], DossierNumber.Read(http.Request.Query["gearchiveerd"])?.Text) : (IResult)NotHere());
        routes.MapPost($"{Path}/bevriezen", Hold);
        routes.MapPost($"{Path}/opheffen", Lift);
        routes.MapPost($"{Path}/exporteren", Export);
        routes.MapPost($"{Path}/vernietigen", Destroying.Destroy);
        routes.MapGet(Path + "/verklaring/{nummer}", async (string nummer, HttpContext http, CancellationToken stop) =>
            await Keeping.Of(http, stop) is { } keeping && keeping.Declarations.FirstOrDefault(each => each.Number == nummer) is { } declared
                ? Show.Page<DeclarationPage>(new { Declared = declared }) : (IResult)NotHere());
    }

    public static IResult Page(Keeping keeping, Typed typed, ImmutableArray<Fault> faults, string? archived = null) => Show.Page<KeepingPage>(
        new { KeepingOf = keeping, Typed = typed, Faults = faults, Archived = archived }, faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    public static Refused NotHere() => new(StatusCodes.Status404NotFound, PageRefusal.NotFound);

    /// <summary>What is wrong with something that must be one line.</summary>
    public static Fault? NoLine(string field, Typed typed, string dutch, string english) =>
        typed[field].Trim() is { Length: > 0 and <= Longest } line && !line.Any(char.IsControl) ? null : new(field, new($"{dutch} Eén regel, tot {Longest} tekens.", $"{english} One line, up to {Longest} characters."));

    private static async Task<IResult> Hold(HttpContext http, OpenStore open, CancellationToken stop)
    {
        if (await Keeping.Of(http, stop) is not { } keeping)
            return NotHere();
        var (typed, holds, who) = (await Typed.Of(http.Request, stop), open.Now.Holds, http.Visit().Person!.Reference);
        var (ground, number, kind) = (HoldGrounds.Read(typed[Because]), DossierNumber.Read(typed[Dossier]), typed[Kind]);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (typed[Dossier].Trim().Length > 0 == kind.Length > 0)
            faults.Add(new(Dossier, new("Vul een nummer in, of kies een soort. Niet allebei.", "Fill in a number, or choose a kind. Not both.")));
        else if (kind.Length == 0 ? number is null : !Vocabulary.Kinds.Words.Contains(kind))
            faults.Add(new(Dossier, new("Dit is geen nummer van een dossier. Klopt elk teken?", "This is no number of a dossier. Is each character right?")));
        if (ground is null)
            faults.Add(new(Because, new("Kies waarom.", "Choose why.")));
        if (NoLine(Reason, typed, "Schrijf het kenmerk op van wat erom vraagt.", "Write down the reference of what asks for it.") is { } wrong)
            faults.Add(wrong);
        if (faults.Count > 0)
            return Page(keeping, typed, faults.ToImmutable());
        var reason = typed[Reason].Trim();
        if (number is { } dossier)
        {
            if (await holds.OnDossier(keeping.Organisation.Name, dossier, ground!.Value, reason, who, stop) is null)
                return Page(keeping, typed, [new(Dossier, new("Zo’n dossier is hier niet, of het is al vernietigd.", "There is no such dossier here, or it was destroyed already."))]);
        }
        else
        {
            await holds.OnKind(keeping.Organisation.Name, kind, ground!.Value, reason, who, stop);
        }

        return Results.LocalRedirect($"{Path}#bevriezingen");
    }

    private static async Task<IResult> Lift(HttpContext http, OpenStore open, CancellationToken stop)
    {
        if (await Keeping.Of(http, stop) is not { } keeping)
            return NotHere();
        var typed = await Typed.Of(http.Request, stop);
        if (keeping.Holds.FirstOrDefault(each => typed[Number] == $"{each.Number}") is not { } hold)
            return Page(keeping, typed, [new("", new("Deze bevriezing is er niet meer. Iemand anders hief haar op.", "This hold is not there any more. Someone else lifted it."))]);
        if (NoLine(Why(hold.Number), typed, "Schrijf op waarom het niet meer nodig is.", "Write down why it is not needed any more.") is { } wrong)
            return Page(keeping, typed, [wrong]);
        await open.Now.Holds.Lift(keeping.Organisation.Name, hold.Number, typed[Why(hold.Number)].Trim(), http.Visit().Person!.Reference, stop);
        return Results.LocalRedirect($"{Path}#bevriezingen");
    }

    private static async Task<IResult> Export(HttpContext http, OpenStore open, SiteOptions options, CancellationToken stop)
    {
        if (await Keeping.Of(http, stop) is not { } keeping)
            return NotHere();
        var typed = await Typed.Of(http.Request, stop);
        if (keeping is not { Archive: { } archive, List: { } list } || keeping.All.FirstOrDefault(each => each.Dossier.Number == typed[Dossier]).Dossier is not { } dossier)
            return Page(keeping, typed, [new("", new("Dit dossier kan nu niet in het archief.", "This dossier cannot be put in the archive now."))]);
        try
        {
            await Destroying.Note(http, open.Now, keeping, [dossier.Number], "exporteren", stop);
            await Destroying.Sign(open.Now, options, stop);
            await new DossierExport(open.Now) { Tooi = keeping.Organisation.Tooi }.Write(dossier, keeping.Organisation.Title, list.RuleFor(dossier.Procedure, dossier.Kind), archive, stop);
        }
        catch (NotExported e)
        {
            return Page(keeping, typed, [new("", new Wording($"{dossier.Number}: {e.What.Dutch}", $"{dossier.Number}: {e.What.English}"))]);
        }

        return Results.LocalRedirect($"{Path}?gearchiveerd={dossier.Number}");
    }
}
