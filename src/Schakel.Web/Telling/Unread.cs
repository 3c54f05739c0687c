// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Storage;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.Telling;

/// <summary>How many messages who looks did not read yet. Asked once for a page, however often it stands there.</summary>
internal static class Unread
{
    public static Task<long> Of(HttpContext http)
    {
        if (http.Items[typeof(Unread)] is Task<long> asked)
            return asked;
        var asking = Ask(http);
        http.Items[typeof(Unread)] = asking;
        return asking;
    }

    // A page that says that the store cannot be reached stands without the figure.
    private static async Task<long> Ask(HttpContext http)
    {
        try
        {
            return http.Visit().Person is { } person ? await http.RequestServices.GetRequiredService<OpenStore>().Now.Notices.Unread(person.Reference, http.RequestAborted) : 0;
        }
        catch (Exception e) when (e is DbException or StoreException or InvalidOperationException or OperationCanceledException)
        {
            return 0;
        }
    }
}
