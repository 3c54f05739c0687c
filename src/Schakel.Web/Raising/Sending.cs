// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Previews;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Web.Cases;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Raising;

/// <summary>Sends what was raised, once, and gives the raiser what he comes back with: a number, a code where he has no account, a receipt.</summary>
internal static class Sending
{
    public static async Task<IResult> Send(Raises raises, CancellationToken stop)
    {
        RaisingRoutes.NeverKept(raises.Http);
        var typed = await Typed.Of(raises.Http.Request, stop);
        var concept = await raises.Load(stop);
        if (concept is null || concept.Number is not null)
            return Results.LocalRedirect("/melden/ontvangst");
        if (Startable.Find(raises.Library, concept.Procedure) is not { } procedure)
            return Results.LocalRedirect("/melden");
        if (raises.IsClosed(procedure))
            return new Refused(StatusCodes.Status403Forbidden, PageRefusal.LogInToOpen);
        var raise = await raises.Of(procedure, concept, stop);
        // A page of another concept, or one that is not whole, is looked at again before it is sent.
        if (raise.Ready is not Stage.Check || typed["opdracht"] != concept.Command)
            return Results.LocalRedirect(raise.PathOfReady);
        var (reference, hasCode) = Reference(raise, raises.Store);
        // Not to be stopped halfway by a browser that leaves: then nobody would have the number.
        var sent = raises.Sent(concept.Sent(DossierNumber.Of(concept.Command, 0).Text, hasCode));
        var submission = Opening.Of(raise, reference);
        switch (await raises.Store.Writer.Send(submission, sent, CancellationToken.None))
        {
            case Decision.Refused refused:
                return StagePages.Show(raise, Stage.Check, [.. refused.Reasons.Select(reason => new Fault("", reason.Message))], back: false);
            default:
                if (procedure.Kind is { } kind && raises.Processed("bracht het dossier in", submission.Organisation, kind, submission.Parts[0].Dossier.Text, reference) is { IsEmpty: false } processed)
                    await raises.Store.Processings.Note(processed, CancellationToken.None);
                await Bottlenecks.Gathered.Link(raises.Store, registry: raises.Registry, raises.Http.Visit(), concept, CancellationToken.None);
                return Results.LocalRedirect("/melden/ontvangst");
        }
    }

    /// <summary>The code, as long as it was not kept; then the receipt.</summary>
    public static async Task<IResult> Received(HttpContext http, SiteOptions options, OpenStore open, Registry registry, CancellationToken stop)
    {
        RaisingRoutes.NeverKept(http);
        if (await KeptConcept.Load(http, options, open.Now, stop) is not { Number: { } number } concept)
            return Results.LocalRedirect("/melden");
        if (concept is { IsCodeLoose: true, Code: { } code })
            return Show.Page<KeepPage>(new { Number = number, Code = code });
        // Where it stopped between the two, what belongs to it is linked now; what was linked already is not linked again.
        await Bottlenecks.Gathered.Link(open.Now, registry, http.Visit(), concept, stop);
        if (await FoundCase.Find(open.Now, registry.Names, number, stop) is not { } found)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        return Show.Page<ReceiptPage>(new { Found = found, Next = Silence.From(open.Now.Library, found.File, InEnglish.Of).Lines, Ladder = OwnLadder.Of(found, http.Visit(), open.Now.Library) });
    }

    /// <summary>The raiser shows that he has the code: from then on it stands nowhere. Who typed it wrong wrote it down wrong, whatever he ticks.</summary>
    public static async Task<IResult> Kept(HttpContext http, SiteOptions options, OpenStore open, CancellationToken stop)
    {
        RaisingRoutes.NeverKept(http);
        var typed = await Typed.Of(http.Request, stop);
        if (await KeptConcept.Load(http, options, open.Now, stop) is not { IsCodeLoose: true, Number: { } number, Code: { } code } concept)
            return Results.LocalRedirect("/melden/ontvangst");
        if (typed["laatste"].Length > 0 ? !KeptCode.Shows(typed["laatste"], code) : typed["opgeschreven"] != Which.Yes)
        {
            return Show.Page<KeepPage>(new
            {
                Number = number,
                Code = code,
                Faults = ImmutableArray.Create(new Fault("laatste", new Wording("Dit zijn niet de laatste vijf tekens van je code. Kijk nog eens, of vink aan dat je hem opschreef.", "These are not the last five characters of your code. Look again, or tick that you wrote it down."))),
            }, StatusCodes.Status400BadRequest);
        }

        await KeptConcept.Save(http, options, open.Now, concept with { Chance = "" }, isNew: false, stop);
        await http.SignInAsync(CodeHolder.Scheme, new CodeHolder(number, code.Reference(open.Now.CodeKey.Span)).ToPrincipal());
        return Results.LocalRedirect("/melden/ontvangst");
    }

    /// <summary>The receipt, as a file.</summary>
    public static async Task<IResult> Receipt(HttpContext http, SiteOptions options, OpenStore open, CancellationToken stop)
    {
        RaisingRoutes.NeverKept(http);
        if (await KeptConcept.Load(http, options, open.Now, stop) is not { Number: { } text } || DossierNumber.Read(text) is not { } number)
            return new Refused(StatusCodes.Status404NotFound, PageRefusal.NotFound);
        return await ReceiptFile.Of(open.Now, number, isEntitled: true, stop);
    }

    // Only who gives his name openly and has an account is known by that account; everyone else by a code of this dossier alone.
    private static (string Reference, bool HasCode) Reference(Raise raise, Store store) =>
        raise.Protection is Protection.Open && raise.Visit.Person is { } person
            ? (person.Reference, false)
            : (raise.Concept.Code!.Reference(store.CodeKey.Span), true);
}
