// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;

namespace Schakel.Web.Hosting;

/// <summary>A whole page that is refused.</summary>
internal sealed class Refused(int status, PageRefusal why) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Site.Refuse(httpContext, status, why);
}
