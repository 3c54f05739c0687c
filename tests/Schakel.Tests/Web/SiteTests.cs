// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Schakel.Tests.Web;

/// <summary>What holds for the site as a whole, whatever page.</summary>
public sealed class SiteTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData("/health", HttpStatusCode.OK)]
    public async Task Every_response_carries_the_headers_that_protect(string path, HttpStatusCode status)
    {
        using var visitor = site.Visitor();
        await visitor.Get(path);

        visitor.Status.ShouldBe(status);
        string Header(string name) => string.Join(", ", visitor.Last.Headers.TryGetValues(name, out var values) ? values : []);
        Header("Content-Security-Policy").ShouldStartWith("default-src 'none'; style-src 'self'; script-src 'self';");
        Header("Content-Security-Policy").ShouldNotContain("unsafe");
        Header("X-Content-Type-Options").ShouldBe("nosniff");
        Header("Referrer-Policy").ShouldBe("same-origin");
        Header("X-Frame-Options").ShouldBe("DENY");
        Header("Permissions-Policy").ShouldContain("geolocation=()");
    }

    [Fact]
    public async Task Behind_a_server_that_speaks_https_a_browser_keeps_every_cookie()
    {
        await using var behind = await TestSite.Start(isDemonstration: false, options: each => each with { PublicUrl = "https://schakel.example" });
        using var visitor = behind.Visitor();
        await visitor.Get("/melden/signaal");
        await visitor.Get("/taal/en?terug=/");

        var set = visitor.Cookies.Select(cookie => cookie.ToString()).ToList();
        visitor.Cookies.Count.ShouldBeGreaterThan(1);
        visitor.Cookies.ShouldAllBe(cookie => cookie.Name.StartsWith("__Host-") && cookie.Secure && cookie.Path == "/", string.Join("; ", set.Select(each => each.Split('=')[0])));
    }

    [Fact]
    public async Task Who_asks_for_the_head_of_a_page_gets_it_without_the_page()
    {
        using var visitor = site.Visitor();
        await visitor.Send(new HttpRequestMessage(HttpMethod.Head, "/"));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_another_site_made_is_refused_in_words()
    {
        using var visitor = site.Visitor();
        await visitor.Post("/uitloggen", []);

        visitor.Status.ShouldBe(HttpStatusCode.BadRequest);
        visitor.Heading.ShouldBe("Dit formulier is te oud");
    }

    [Fact]
    public async Task A_visitor_chooses_his_language_and_stays_where_he_was()
    {
        using var visitor = site.Visitor();
        await visitor.Get("/");
        visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe("nl");
        await visitor.Follow("header a[hreflang=en]");

        visitor.Path.ShouldBe("/");
        visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe("en");
    }

    [Theory]
    [InlineData("https://elders.example")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    public async Task Nobody_is_led_to_another_site(string to)
    {
        using var visitor = site.Visitor();
        await visitor.Get($"/taal/en?terug={Uri.EscapeDataString(to)}");

        visitor.Last.RequestMessage!.RequestUri!.Authority.ShouldBe(site.Address.Authority);
    }

    [Fact]
    public async Task Behind_a_login_nothing_is_kept_by_the_browser()
    {
        using var visitor = await site.Become("account-teamleider");
        await visitor.Get("/");

        visitor.Last.Headers.CacheControl!.NoStore.ShouldBeTrue();
        visitor.Page.QuerySelector(".demo")!.TextContent.ShouldContain("Teammanager Uitkeren");
    }

    [Fact]
    public async Task Outside_a_demonstration_nobody_becomes_someone_else()
    {
        await using var real = await TestSite.Start(isDemonstration: false);
        using var visitor = real.Visitor();
        await visitor.Get("/demonstratie");

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
