// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Playwright;

namespace Schakel.BrowserTests;

/// <summary>Someone who has a keyboard and no mouse. At each stop he must see where he is, and each stop must come after the one before it.</summary>
internal sealed class Keys(IPage page)
{
    private const int MostStops = 120;
    private const int MostWaits = 300;
    private const int Moment = 50;

    /// <summary>Past the menu: the first stop of a page leads to what it is about.</summary>
    public async Task SkipToContent()
    {
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')")).ShouldBe("#inhoud", page.Url);
        (await Seen()).ShouldBe("");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("inhoud", page.Url);
    }

    /// <summary>From stop to stop until this one.</summary>
    public async Task To(string selector)
    {
        await page.EvaluateAsync("window.before = document.activeElement");
        for (var stops = 0; stops < MostStops; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            (await Seen()).ShouldBe("");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        throw new InvalidOperationException($"The keyboard does not come to {selector} on {page.Url}.");
    }

    /// <summary>Types in a field.</summary>
    public async Task Type(string selector, string text)
    {
        await To(selector);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses one of several, with the arrows.</summary>
    public async Task Choose(string name, string value)
    {
        await To($"input[name='{name}']");
        await page.Keyboard.PressAsync("Space");
        for (var at = 0; at < MostStops && await page.EvaluateAsync<string>("document.activeElement.value") != value; at++)
            await page.Keyboard.PressAsync("ArrowDown");
        (await page.EvaluateAsync<bool>("([name, value]) => document.activeElement.checked && document.activeElement.name === name && document.activeElement.value === value", new[] { name, value })).ShouldBeTrue(value);
    }

    /// <summary>Presses a button or follows a link, and waits for the page it leads to.</summary>
    public async Task Press(string selector, string key = "Enter")
    {
        await To(selector);
        await page.EvaluateAsync("window.isLeft = true");
        await page.Keyboard.PressAsync(key);
        for (var waits = 0; waits < MostWaits && await IsHere(); waits++)
            await Task.Delay(Moment);
    }

    private async Task<bool> IsHere()
    {
        try
        {
            return await page.EvaluateAsync<bool>("window.isLeft === true || document.readyState !== 'complete'");
        }
        catch (PlaywrightException)
        {
            // Asked while one page made way for the next.
            return true;
        }
    }

    // What is wrong with the stop that one is at; empty where nothing is.
    private Task<string> Seen() => page.EvaluateAsync<string>("""
        () => {
          const stop = document.activeElement;
          const name = location.pathname + ": " + stop.outerHTML.slice(0, 120);
          if (stop === document.body) return "the keyboard came to the end of " + name;
          const isOutlined = element => { const style = getComputedStyle(element); return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2; };
          if (![stop, ...(stop.labels ?? [])].some(isOutlined)) return "no outline: " + name;
          const at = stop.getBoundingClientRect();
          if (at.bottom <= 0 || at.top >= innerHeight || at.right <= 0 || at.left >= innerWidth || !stop.checkVisibility()) return "out of sight: " + name;
          const before = window.before;
          window.before = stop;
          return before?.isConnected && before !== stop && !(before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) ? "out of order: " + name : "";
        }
        """);
}
