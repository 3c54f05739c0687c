// SPDX-License-Identifier: EUPL-1.2
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>A demonstration as someone finds it, with everything in it.</summary>
public sealed class FilledSite : IAsyncLifetime
{
    public TestSite Site { get; private set; } = null!;

    public async Task InitializeAsync() => Site = await TestSite.Start(isFilled: true);

    public async Task DisposeAsync() => await Site.DisposeAsync();
}
