// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Schakel.Tests.Web.Raising;

/// <summary>What someone whom nobody knows may put before everyone: nothing.</summary>
public sealed class StrangerTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/melden/inlichting-rijk")]
    [InlineData("/melden/knelpunt/verhaal")]
    public async Task What_everyone_sees_at_once_is_not_for_a_stranger_to_open(string path)
    {
        using var stranger = site.Visitor();
        await stranger.Get(path);

        stranger.Status.ShouldBe(HttpStatusCode.Forbidden);
        stranger.Text.ShouldContain("Zonder account kun je een signaal geven.");
    }

    [Fact]
    public async Task Of_a_bottleneck_under_a_code_the_public_reads_no_word()
    {
        var number = (await Raised.In(site, "knelpunt", "een", "ministerie-van-bestaanszekerheid", "ministerie", raiser: "code:een")).Text;
        using var stranger = site.Visitor();

        foreach (var path in new[] { "/", "/register", "/register/feed.atom", $"/dossier/{number}" })
        {
            await stranger.Get(path);
            stranger.Status.ShouldBe(HttpStatusCode.OK, path);
            stranger.Body.ShouldNotContain(Raised.Subject, Case.Sensitive, path);
        }
    }
}
