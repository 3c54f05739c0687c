// SPDX-License-Identifier: EUPL-1.2

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>A site outside a demonstration, and the administrator of one organisation on it.</summary>
public abstract class AdministratorsDesk : IAsyncLifetime
{
    private protected const string Organisation = "gemeente-lindeveen";

    private protected TestSite Site { get; private set; } = null!;

    private protected Visitor Administrator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await Start();
        Administrator = Site.Administrator(Organisation);
    }

    public async Task DisposeAsync()
    {
        Administrator.Dispose();
        await Site.DisposeAsync();
    }

    private protected virtual Task<TestSite> Start() => TestSite.Start(isDemonstration: false);
}
