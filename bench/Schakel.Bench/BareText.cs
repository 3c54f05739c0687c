// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Schakel.Bench;

/// <summary>The least that the same server can do: a line of text, at every address.</summary>
internal static class BareText
{
    public static async Task<int> Run(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        await using var site = builder.Build();
        site.MapFallback(() => "goed");
        await site.RunAsync();
        return 0;
    }
}
