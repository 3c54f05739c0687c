// SPDX-License-Identifier: EUPL-1.2
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>A real Chromium, Debian's own, and a demonstration site of its own for it.</summary>
public sealed partial class Browser : IAsyncLifetime
{
    // What does not come within this time does not come: milliseconds. Long, since six browsers and all other tests share two cores.
    private const int Patience = 30_000;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;
    private IPage? twin;
    private readonly HashSet<string> right = [];

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A page at a site, as someone with this language and scripts or none.</summary>
    public async Task<IPage> Visit(TestSite site, bool scripts = true, string language = "nl")
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = 1280, Height = 1000 },
            Locale = language == "nl" ? "nl-NL" : "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    /// <summary>
    /// What is wrong with a page for who cannot see it, use a mouse, tell colours apart, or read small letters; empty where nothing is. A page that was
    /// found to be right before, letter for letter but for what is drawn by lot, is not looked at again.
    /// </summary>
    public async Task<IReadOnlyList<string>> Barriers(IPage page, bool hasScripts = true)
    {
        var html = await page.ContentAsync();
        var asIs = ByLot().Replace(html, "");
        if (right.Contains(asIs))
            return [];
        string[] barriers = [.. await Axe(hasScripts ? page : await Twin(page.Url, html)), .. await Enlarged(page)];
        if (barriers.Length == 0)
            right.Add(asIs);
        return barriers;
    }

    // What looks at a page is a script itself: where those are off, it looks at the very same page in another window.
    private async Task<IPage> Twin(string url, string html)
    {
        twin ??= await (await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 1000 } })).NewPageAsync();
        var body = html.Replace("<script", "<template", StringComparison.Ordinal).Replace("</script", "</template", StringComparison.Ordinal);
        await twin.RouteAsync(url, route => route.FulfillAsync(new() { Body = body, ContentType = "text/html; charset=utf-8" }), new() { Times = 1 });
        await twin.GotoAsync(url);
        return twin;
    }

    // In the page itself. The package's own way opens a page beside it each time, only to put together what frames said, of which there are none here; that took most of the time.
    private static async Task<IReadOnlyList<string>> Axe(IPage page)
    {
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, {
              runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
              resultTypes: ["violations"],
            })).violations.flatMap(violation => violation.nodes.map(node => `${violation.id} (${violation.help}) at ${node.html}`))
            """);
        return [.. found.Select(each => $"{new Uri(page.Url).PathAndQuery}: {each}")];
    }

    // Numbers, codes, and what is hidden in a form.
    [GeneratedRegex("""<input type="hidden"[^>]*>|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|<span>[0-9A-Z]{4,5}</span>|http://127[^/"]*""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ByLot();

    // When someone enlarges a window of 1280 by 1024 four times: what is wider than the window, so that one must scroll both ways to read, and what one
    // can come to with the keyboard but then lies under something else.
    private static async Task<IReadOnlyList<string>> Enlarged(IPage page)
    {
        await page.SetViewportSizeAsync(320, 256);
        var wrong = await page.EvaluateAsync<string[]>("""
            () => {
              const width = document.documentElement.clientWidth + 1;
              const name = (what, e) => location.pathname + ": " + what + ": " + e.outerHTML.slice(0, 120);
              const wide = document.documentElement.scrollWidth <= width ? [] :
                [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width).map(e => name("too wide", e)).slice(0, 8);
              const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")].filter(e => e.checkVisibility() && !e.disabled);
              const covered = stops.filter(stop => {
                stop.focus();
                stop.scrollIntoView({ block: "nearest" });
                const [at] = stop.getClientRects();
                const seen = at && document.elementFromPoint(at.left + Math.min(at.width, 40) / 2, Math.max(0, at.top) + Math.min(at.height, 20) / 2);
                return !seen || !(stop.contains(seen) || seen.contains(stop));
              });
              document.activeElement.blur();
              scrollTo(0, 0);
              return [...wide, ...covered.map(e => name("covered", e))];
            }
            """);
        await page.SetViewportSizeAsync(1280, 1000);
        return wrong;
    }
}
