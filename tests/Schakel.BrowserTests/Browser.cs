// SPDX-License-Identifier: EUPL-1.2
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Schakel.Tests.Web;

namespace Schakel.BrowserTests;

/// <summary>A real Chromium, Debian's own, and a demonstration site of its own for it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>A page at a site, as someone with this width, language and scripts or none.</summary>
    public async Task<IPage> Visit(TestSite site, bool scripts = true, int width = 1280, string language = "nl")
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = language == "nl" ? "nl-NL" : "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>What is wrong with a page for who cannot see it, use a mouse, or tell colours apart; empty where nothing is.</summary>
    public static async Task<IReadOnlyList<string>> Barriers(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{new Uri(page.Url).PathAndQuery}: {violation.Id} ({violation.Help}) at {node.Html}"))];
    }

    /// <summary>What on a page is wider than its window, so that one must scroll sideways to read; empty where nothing is.</summary>
    public static async Task<IReadOnlyList<string>> TooWide(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth + 1;
          if (document.documentElement.scrollWidth <= width) return [];
          return [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width).map(e => location.pathname + ": " + e.outerHTML.slice(0, 120)).slice(0, 8);
        }
        """);
}
