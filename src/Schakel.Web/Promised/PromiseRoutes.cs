// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Schakel.Web.Hosting;
using Schakel.Web.Register;
using Schakel.Web.Registers;

namespace Schakel.Web.Promised;

/// <summary>What became of what was promised.</summary>
internal static class PromiseRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/toezeggingen", async (Figures figures, Registry registers, CancellationToken stop) =>
        Show.Page<PromisesPage>(new { Counted = await figures.Now(stop), Registers = registers }));
}
