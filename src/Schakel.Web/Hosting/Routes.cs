// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Schakel.Web.Hosting;

/// <summary>Every route of the site, a line for each thing a person does.</summary>
internal static class Routes
{
    public static readonly IReadOnlyList<Action<IEndpointRouteBuilder>> All =
    [
        Parts.Map,
        Home.HomeRoutes.Map,
        Watching.WatchRoutes.Map,
        Raising.RaisingRoutes.Map,
        Visiting.LanguageRoutes.Map,
        LoggingIn.LoginRoutes.Map,
        LoggingIn.LogOutRoutes.Map,
        Passkeys.EntryRoutes.Map,
        Passkeys.KeepRoutes.Map,
        Holding.WorkRoutes.Map,
        Holding.DoRoutes.Map,
        Holding.TogetherRoutes.Map,
        Bottlenecks.GatheringRoutes.Map,
        Bottlenecks.LooseningRoutes.Map,
        Bottlenecks.AgainRoutes.Map,
        Precedents.LearnedRoutes.Map,
        Following.FollowingRoutes.Map,
        Following.DossierRoutes.Map,
        Following.TalkRoutes.Map,
        Following.LookedAt.Map,
        Deliberating.TableRoutes.Map,
        Deliberating.JoinRoutes.Map,
        Linked.LinkRoutes.Map,
        Administering.LinksRoutes.Map,
        OwnTexts.OwnRoutes.Map,
        Retaining.KeepingRoutes.Map,
        Aftercare.AftercareRoutes.Map,
        Aftercare.ListeningRoutes.Map,
        Public(Pictures.PicturesRoutes.Map),
        Attachments.AttachmentRoutes.Map,
        Demonstration.DemonstrationRoutes.Map,
        Public(Register.RegisterRoutes.Map),
        Telling.TellingRoutes.Map,
        Public(Telling.FeedRoutes.Map),
        Public(Agenda.AgendaRoutes.Map),
        Public(Agenda.ChallengeRoutes.Map),
        Public(Silences.SilenceRoutes.Map),
        Public(Promised.PromiseRoutes.Map),
        Public(ProcedureTexts.ProcedureRoutes.Map),
        Public(Workbench.WorkbenchRoutes.Map),
        Public(Logbook.LogRoutes.Map),
        Public(Logbook.LiveLogRoutes.Map),
        Administering.StaffRoutes.Map,
        Looking.LookRoutes.Map,
        Passkeys.ListRoutes.Map,
        Public(Equipping.OrganisationRoutes.Map),
        Public(Definitions.DefinitionRoutes.Map),
        Public(Regulations.RegulationRoutes.Map),
        Public(About.AboutRoutes.Map),
        Public(Commissioning.CommissioningRoutes.Map),
        Fallback,
    ];

    private static Action<IEndpointRouteBuilder> Public(Action<IEndpointRouteBuilder> map) => routes => map(routes.MapGroup("").WithMetadata(new LaneOf(Lane.Public)));

    private static void Fallback(IEndpointRouteBuilder routes) =>
        routes.MapFallback((HttpContext http) => Site.Refuse(http, StatusCodes.Status404NotFound, PageRefusal.NotFound));
}
