// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Schakel.Storage.Concepts;
using Schakel.Storage.Engines;

namespace Schakel.Bench;

/// <summary>What the last page of raising sends: the form, and the cookie that opens what the pages before it kept.</summary>
internal sealed record Lodged(string Form, string Command, string FormCookie, string Secret)
{
    public HttpRequestMessage To(Uri site) => new(HttpMethod.Post, new Uri(site, "/melden/verstuur"))
    {
        Headers = { { "Cookie", $"formulier={FormCookie}; concept={Secret}" } },
        Content = new FormUrlEncodedContent([new("formulier", Form), new("opdracht", Command)]),
    };
}

/// <summary>
/// An anonymous signal, through every page up to the last. One is filled in over HTTP; the others are kept as copies of that one, each with a command
/// and a code of its own, as the pages would have kept them: sending is the same for each.
/// </summary>
internal static partial class Journey
{
    private static readonly (string Page, (string, string)[] Fields)[] Pages =
    [
        ("gesprek", [("gesprek", "niemand"), ("gesprek-waarom-niet", "ik ben alleen")]), ("verhaal", [("verhaal", "Een gezin krijgt drie brieven die elkaar tegenspreken. De werkinstructie is strenger dan de wet.")]),
        ("over", [("organisatie", "gemeente-lindeveen")]), ("wie", [("ambt", "teamleider")]), ("bescherming", [("bescherming", "anoniem")]),
    ];

    /// <summary>Goes through the pages.</summary>
    /// <returns>What the last page sends, and how many milliseconds all the pages before it took the site.</returns>
    public static async Task<(Lodged Lodged, double Milliseconds)> Walk(Uri site)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = site };
        var clock = Stopwatch.StartNew();
        var page = await client.GetStringAsync("/melden/signaal");
        foreach (var (name, fields) in Pages)
        {
            var sent = fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2)).Append(new("formulier", Value(page, "formulier"))).Append(new("doe", "verder"));
            var answer = await client.PostAsync($"/melden/signaal/{name}", new FormUrlEncodedContent(sent));
            page = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"{name}: {(int)answer.StatusCode}");
        }

        var took = (double)clock.ElapsedMilliseconds;
        var kept = cookies.GetCookies(site);
        return (new Lodged(Value(page, "formulier"), Value(page[page.IndexOf("/melden/verstuur", StringComparison.Ordinal)..], "opdracht"), kept["formulier"]!.Value, kept["concept"]!.Value), took);
    }

    /// <summary>As many as are asked for, ready to be sent.</summary>
    public static async Task<IReadOnlyList<Lodged>> Copies(Engine engine, Lodged first, int count)
    {
        var concepts = new KeptConcepts(engine, TimeProvider.System);
        var text = await concepts.Load(first.Secret) ?? throw new InvalidOperationException("Nothing was kept.");
        var copies = new List<Lodged>();
        for (var i = 0; i < count; i++)
        {
            var concept = JsonNode.Parse(text)!;
            var copy = first with { Command = Chance(16), Secret = KeptConcepts.NewSecret() };
            concept["Command"] = copy.Command;
            concept["Chance"] = Chance(concept["Chance"]!.GetValue<string>().Length / 2);
            await concepts.Save(copy.Secret, concept.ToJsonString());
            copies.Add(copy);
        }

        return copies;
    }

    private static string Chance(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private static string Value(string page, string field) => Hidden().Matches(page).First(match => match.Groups["name"].Value == field).Groups["value"].Value;

    [GeneratedRegex("name=\"(?<name>[a-z]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
