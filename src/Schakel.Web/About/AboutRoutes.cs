// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;

namespace Schakel.Web.About;

/// <summary>What one must know of the site itself.</summary>
internal static class AboutRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/toegankelijkheid", () => Show.Page<AccessibilityPage>());
        routes.MapGet("/privacy", () => Show.Page<PrivacyPage>());
    }
}
