// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Following;
using Schakel.Tests.Web.Raising;
using Schakel.Web.Hosting;

namespace Schakel.Tests.Web.Hosting;

/// <summary>Whatever others send, and how slowly, who raises something comes through. All of these come from one and the same address.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const string Text = "procedure fietsenstalling, versie 1";
    private TestSite site = null!;

    private Crowd Crowd => site.Services.GetRequiredService<Crowd>();

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Who_raises_something_does_not_notice_a_flood_of_guesses()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Anonymous);
        var guessers = await Crowded.In(Crowd, Lane.Codes);
        var guess = Sendings.Come(site, number, code);
        using var raiser = site.Visitor();
        var mine = await raiser.Raise("signaal", Protection.Anonymous);

        RaiserCode.Read(mine!).ShouldNotBeNull();
        // The flood was there, or this would tell nothing.
        guess.IsCompleted.ShouldBeFalse();
        guessers.Dispose();
        using var follower = await guess;
        follower.Path.ShouldBe($"/dossier/{number}");
    }

    [Fact]
    public async Task More_raise_something_at_once_than_have_a_place_and_none_is_sent_away()
    {
        using var raiser = site.Visitor();
        await raiser.Get("/melden/signaal");
        var form = raiser.Page.QuerySelector(Raiser.Continue)!.Closest("form")!;
        var fields = Visitor.Standing(form).Append(new("gesprek", "niemand")).Append(new("gesprek-waarom-niet", "Ik ben alleen.")).Append(new("doe", "verder")).ToList();
        var all = await Task.WhenAll(Enumerable.Range(0, 400).Select(async _ =>
        {
            using var colleague = new Visitor(site.Address, [.. raiser.Cookies.Cast<Cookie>()]);
            await colleague.Post(raiser.Path, fields);
            return (colleague.Status, colleague.Path);
        }));

        all.Distinct().ShouldBe([(HttpStatusCode.OK, "/melden/signaal/verhaal")]);
    }

    [Fact]
    public async Task Who_sends_a_form_slowly_keeps_no_place_from_others()
    {
        using var stop = new CancellationTokenSource();
        using var slow = new HttpClient();
        // Headers that promise a form which never comes: more of them than there are places.
        var never = Enumerable.Range(0, 300).Select(_ => slow.PostAsync(new Uri(site.Address, "/melden"), new Never(), stop.Token)).ToArray();
        await Task.Delay(500);
        using var raiser = site.Visitor();
        var page = raiser.Get("/melden");

        (await Task.WhenAny(page, Task.WhenAny(never))).ShouldBe(page);
        raiser.Status.ShouldBe(HttpStatusCode.OK);
        await stop.CancelAsync();
    }

    [Fact]
    public async Task Who_is_asked_to_come_back_takes_along_what_he_typed()
    {
        using var jurist = site.Visitor();
        await jurist.Get("/procedures/werkbank?van=noodrem-professional");
        var text = Text + "\n" + jurist.Page.QuerySelector("textarea")!.TextContent;
        using (await Crowded.In(Crowd, Lane.Heavy))
        {
            await jurist.Press("#tekst ~ * button, form:has(#tekst) button", ("tekst", text));

            jurist.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            jurist.Last.Headers.RetryAfter!.ToString().ShouldBe("10");
            jurist.Page.QuerySelector("input[name=tekst]")!.GetAttribute("value").ShouldBe(text);
        }

        await jurist.Press("main form button");
        jurist.Page.QuerySelector("textarea")!.TextContent.ShouldBe(text);
    }

    private sealed class Never : HttpContent
    {
        public Never() => Headers.ContentType = new("application/x-www-form-urlencoded");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) => await SerializeToStreamAsync(stream, context, default);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        protected override bool TryComputeLength(out long length) => (length = 1_000) > 0;
    }
}
