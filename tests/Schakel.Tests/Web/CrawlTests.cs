// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers.Demonstration;

namespace Schakel.Tests.Web;

/// <summary>
/// Someone goes everywhere, follows every link, and fills every form with what nobody should: whatever he sends, the site never breaks.
/// </summary>
public sealed class CrawlTests
{
    private static readonly string[] Personas = ["account-consulent", "account-teamleider", "account-directeur", "account-bewaarder", "account-burger"];

    // Starting over throws away what the crawl found, and takes its time.
    private static readonly string[] NotPressed = ["/demonstratie/opnieuw", "/uitloggen"];

    [Fact]
    public Task Nothing_breaks_in_two_thousand_requests() => Crawl(2_000, seed: 1);

    [Fact]
    [Trait("Category", "Slow")]
    public Task Nothing_breaks_in_fifty_thousand_requests() => Crawl(50_000, seed: Environment.TickCount);

    private static async Task Crawl(int requests, int seed)
    {
        var spoken = Spoken.Listening();
        await using var site = await TestSite.Start(change: builder => builder.Logging.AddProvider(spoken));
        var chance = new Random(seed);
        var believable = new Believable(site.Store.Library, 3);
        for (var i = 0; i < 40; i++)
            await site.Store.Writer.Send(believable.Open(i, new DateOnly(2026, 12, 1)));
        var visitors = new List<Visitor> { site.Visitor() };
        foreach (var persona in Personas)
            visitors.Add(await site.Become(persona));
        var known = new List<string> { "/" };
        known.AddRange(site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true).Select(endpoint => Filled(endpoint.RoutePattern, believable, chance)));
        var broken = new List<string>();
        for (var i = 0; i < requests && broken.Count < 10; i++)
        {
            var visitor = visitors[chance.Next(visitors.Count)];
            var what = await Step(visitor, known, chance);
            if ((int)visitor.Status >= 500)
                broken.Add($"{what} → {(int)visitor.Status}");
            Learn(visitor, known, chance);
        }

        visitors.ForEach(visitor => visitor.Dispose());
        broken.ShouldBeEmpty($"seed {seed}\n{string.Join('\n', spoken.Lines.Where(line => line.StartsWith(Schakel.Web.Hosting.Mistakes.Beginning, StringComparison.Ordinal)))}");
    }

    private static async Task<string> Step(Visitor visitor, List<string> known, Random chance)
    {
        var forms = visitor.Page?.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(form => !NotPressed.Contains(form.GetAttribute("action"))).ToList() ?? [];
        if (forms.Count > 0 && chance.Next(3) > 0)
            return await Fill(visitor, forms[chance.Next(forms.Count)], chance);
        var path = known[chance.Next(known.Count)];
        path = chance.Next(6) switch
        {
            0 => path + (path.Contains('?') ? "&" : "?") + $"{Hostile.Escaped(chance)}={Hostile.Escaped(chance)}",
            1 => string.Join('/', path.Split('?')[0].Split('/').Select((part, at) => at > 0 && chance.Next(3) == 0 ? Hostile.Escaped(chance) : part)),
            _ => path,
        };
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Length > 4_000)
            path = "/";
        await visitor.Get(path);
        return $"GET {path}";
    }

    private static async Task<string> Fill(Visitor visitor, IHtmlFormElement form, Random chance)
    {
        var fields = Visitor.Standing(form).Select(field => field.Key == "formulier" || chance.Next(2) == 0 ? field : KeyValuePair.Create(field.Key, Hostile.Text(chance))).ToList();
        foreach (var choice in form.QuerySelectorAll("input[type=radio], input[type=checkbox]").Where(_ => chance.Next(3) == 0))
            fields.Add(KeyValuePair.Create(choice.GetAttribute("name") ?? "x", choice.GetAttribute("value") ?? "on"));
        if (chance.Next(5) == 0 && fields.Count > 1)
            fields.RemoveAt(chance.Next(fields.Count));
        if (form.QuerySelectorAll("button[name]") is { Length: > 0 } buttons)
        {
            var button = buttons[chance.Next(buttons.Length)];
            fields.Add(KeyValuePair.Create(button.GetAttribute("name")!, button.GetAttribute("value") ?? ""));
        }

        var to = form.GetAttribute("action") is { Length: > 0 } action ? action : visitor.Path;
        var seen = $"{form.Method.ToUpperInvariant()} {to} {string.Join("&", fields.Where(field => field.Key != "formulier").Select(field => $"{field.Key}={Shown(field.Value)}"))}";
        if (!string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            await visitor.Get($"{to}?{string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value.Length > 300 ? field.Value[..300] : field.Value).Replace("%EF%BF%BD", "x")}"))}");
        else
            await visitor.Post(to, fields, form.GetAttribute("enctype") == "multipart/form-data");
        return seen;
    }

    private static void Learn(Visitor visitor, List<string> known, Random chance)
    {
        foreach (var link in visitor.Page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!).Where(link => !known.Contains(link)).Take(20))
        {
            if (known.Count < 800)
                known.Add(link);
            else
                known[chance.Next(known.Count)] = link;
        }
    }

    private static string Filled(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern, Believable believable, Random chance)
    {
        var path = new StringBuilder();
        foreach (var segment in pattern.PathSegments)
        {
            path.Append('/');
            foreach (var part in segment.Parts)
                path.Append(part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : chance.Next(2) == 0 ? believable.NumberOf(chance.Next(40)).Text : Hostile.Escaped(chance));
        }

        return path.Length == 0 ? "/" : path.ToString();
    }

    private static string Shown(string text) => text.Length <= 60 ? text : $"{text[..60]}… ({text.Length})";
}

/// <summary>What nobody should type, and someone does.</summary>
internal static class Hostile
{
    private static readonly string[] Texts =
    [
        "", " ", "0", "-1", "2147483648", "99999999999999999999", "1e308", "NaN", "31", "2", "2027", "29 02 2027", "ja", "null", "undefined", "true", "<script>alert(1)</script>",
        "'; drop table event; --", "\" onmouseover=\"alert(1)", "{{7*7}}", "${jndi:ldap://x}", "../../../etc/passwd", "%00", "\u0000", "\uD800", "\u202E", "🙂", "a\nb\rc\td", "A̸̛̤", "ﷺ",
        "noodrem-professional", "signaal", "teamleider", "answer", "volgen", "anoniem", "dienst-inkomenszekerheid", "*", "%", "_", "=cmd|' /C calc'!A0", "https://elders.example/", "//elders.example", "/werk",
    ];

    public static string Text(Random chance) => chance.Next(30) == 0 ? new string('x', chance.Next(1, 80_000)) : Texts[chance.Next(Texts.Length)];

    /// <summary>In an address: what cannot stand there at all is left out.</summary>
    public static string Escaped(Random chance) => Uri.EscapeDataString(Texts[chance.Next(Texts.Length)].Replace("\uD800", "x", StringComparison.Ordinal).Replace("\0", "x", StringComparison.Ordinal));
}
