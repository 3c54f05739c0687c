// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.LoggingIn;

/// <summary>Holds what someone does against how surely he logged in.</summary>
internal static class Assured
{
    /// <summary>The page that asks for more; null where he logged in surely enough, or by no provider.</summary>
    public static IResult? Refusal(HttpContext http, Visit visit, SiteOptions site)
    {
        if (http.GetEndpoint() is not { } endpoint || visit.Person?.Means is not { } means
            || site.Logins.Provider(means.Provider) is not { } provider || Permissions.Of(endpoint).Act is var act && provider.DemandFor(act).IsMetBy(means))
            return null;
        var isPost = !HttpMethods.IsGet(http.Request.Method);
        return Show.Page<TooLightPage>(new { Provider = provider, Act = act, To = isPost ? null : http.Request.Path + http.Request.QueryString, IsPost = isPost }, StatusCodes.Status403Forbidden);
    }
}
