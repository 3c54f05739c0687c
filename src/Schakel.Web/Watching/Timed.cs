// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Schakel.Web.Watching;

/// <summary>Measures how long answers take, by the route: an address as it was typed may hold a number or a secret.</summary>
internal static class Timed
{
    public static Func<HttpContext, RequestDelegate, Task> By(Measures measures) => async (http, next) =>
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            measures.Requests.WithLabels((http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "", $"{http.Response.StatusCode / 100}xx")
                .Observe((Stopwatch.GetTimestamp() - began) / (double)Stopwatch.Frequency);
        }
    };
}
