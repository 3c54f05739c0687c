// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Commissioning;

/// <summary>Shows everyone on what ground organisations use Schakel.</summary>
internal static class CommissioningRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/ingebruikname", (SiteOptions options, Registry registry) =>
        Show.Page<CommissioningPage>(new { All = options.Commissioned?.Values ?? [], Registry = registry }));
}
