// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Schakel.Web.Hosting;

/// <summary>Tells the one who runs the site of a mistake: which route and where in the program, never what someone sent or asked for.</summary>
internal static partial class Mistakes
{
    /// <summary>How such a line begins.</summary>
    public const string Beginning = "A mistake of the site itself";

    public static void Say(HttpContext http, Exception e)
    {
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        Mistake(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Schakel"), http.Request.Method, route, e.GetType().Name, e.StackTrace ?? "");
    }

    // Not the message of the exception: it may hold a word of a dossier.
    [LoggerMessage(Level = LogLevel.Error, Message = Beginning + " at {Method} {Route}: {Kind}\n{Where}")]
    private static partial void Mistake(ILogger logger, string method, string route, string kind, string where);
}
