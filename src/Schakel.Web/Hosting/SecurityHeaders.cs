// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;

namespace Schakel.Web.Hosting;

/// <summary>What every response carries. Nothing inline, nothing from elsewhere, nothing in a frame, no address told to another site.</summary>
internal static class SecurityHeaders
{
    private const string Content =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Put(HttpContext http, bool secure)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Content;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (secure)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains; preload";
    }
}
