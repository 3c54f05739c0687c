// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Storage.Reading;
using Schakel.Web.Hosting;
using Schakel.Web.Register;
using Schakel.Web.Registers;
using Schakel.Web.Silences;
using Schakel.Web.Visiting;

namespace Schakel.Web.Home;

/// <summary>The first page: what one can do here, and what came of it so far.</summary>
internal static class HomeRoutes
{
    private const int FewBottlenecks = 3;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", First);

    private static async Task<IResult> First(HttpContext http, OpenStore store, Figures figures, Registry registers, CancellationToken stop)
    {
        var counted = await figures.Now(stop);
        var bottlenecks = await store.Now.Reader.Dossiers.Listed(registers.Names, new DossierFilter { Kinds = ["knelpunt"] }, most: FewBottlenecks, stop: stop);
        return Show.Page<HomePage>(new
        {
            Counted = counted,
            Silence = SilenceList.Of(counted, registers, new SilentBodies(registers, store.Now.Library), http.Visit().Today),
            Bottlenecks = bottlenecks.ToImmutableArray(),
            Subjects = await store.Now.Reader.Subjects.Of(registers.Names, [.. bottlenecks.Select(line => line.Number)], stop),
            Registers = registers,
        });
    }
}
