// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Hosting;
using Schakel.Web.OwnTexts;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Agenda;

/// <summary>The tasks of society: those of everyone, and those that organisations set themselves, each with what gets in its way.</summary>
internal static class ChallengeRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/opgaven", async (AgendaReading agenda, Registry registry, HttpContext http, OpenStore open, CancellationToken stop) =>
        {
            var all = await WithOwn(registry, open, http, stop);
            return Show.Page<ChallengesPage>(new { Registry = all, Groups = AgendaGroup.ByChallenge((await agenda.Now(stop)).Where(item => item.IsOpen), all) });
        });
        routes.MapGet("/opgaven/{organisatie}/{naam}", async (string organisatie, string naam, Registry registry, HttpContext http, OpenStore open, CancellationToken stop) =>
            await PublicText.Show(OwnRegister.Challenges, organisatie, naam, await WithOwn(registry, open, http, stop), open, stop));
    }

    /// <summary>The registers with the challenges of all organisations, and the own rules that those may be about.</summary>
    public static async Task<Registry> WithOwn(Registry registry, OpenStore open, HttpContext http, CancellationToken stop)
    {
        var challenges = await Challenge.InForce(open.Now, registry.Names, http.Visit().Today, registry.TitleOf, stop);
        ImmutableArray<string> owners = [.. challenges.Select(each => each.Owner!).Distinct()];
        return registry.With(await OwnRegulation.InForce(open.Now, owners, http.Visit().Today, stop)).With(challenges);
    }
}
