// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers.Commands;
using Schakel.Procedures.Model;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Following;

/// <summary>What is protected is on no page of anyone else, in no byte of it.</summary>
public sealed class ProtectionTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData(Protection.Anonymous, "noodrem-professional")]
    [InlineData(Protection.Confidential, "noodrem-professional")]
    [InlineData(Protection.Confidential, "signaal")]
    public async Task No_page_of_anyone_else_holds_the_name_or_the_code_of_a_protected_raiser(Protection protection, string procedure)
    {
        var (number, code) = await Sendings.WithCode(site, procedure, protection);
        var reference = code.Reference(site.Store.CodeKey.Span);
        foreach (var persona in site.Services.GetRequiredService<Registry>().Personas)
        {
            using var visitor = await site.Become(persona.Reference);
            foreach (var page in new[] { "/", "/volgen", "/werk", "/register", "/stilte", $"/dossier/{number}", $"/dossier/{number}/ontvangstbewijs", "/taal/en?terug=/dossier/" + number })
            {
                await visitor.Get(page);
                var all = visitor.Body + string.Join('\n', visitor.Last.Headers.Concat(visitor.Last.Content.Headers).SelectMany(header => header.Value));
                if (persona.Offices.Contains("bewaarder") && protection is Protection.Confidential)
                    all.ShouldNotContain(Sendings.Story, Case.Sensitive, $"{persona.Reference} {page}");
                else
                    Holds(all, Sendings.Name).ShouldBeFalse($"{persona.Reference} {page}");
                Holds(all, code.Text).ShouldBeFalse($"{persona.Reference} {page}");
                Holds(all, code.Text.Replace("-", "")).ShouldBeFalse($"{persona.Reference} {page}");
                Holds(all, reference).ShouldBeFalse($"{persona.Reference} {page}");
            }
        }
    }

    [Fact]
    public async Task The_search_sees_what_is_there()
    {
        var (number, _) = await Sendings.WithCode(site, "signaal", Protection.Confidential);
        using var custodian = await site.Become("account-bewaarder");
        await custodian.Get($"/dossier/{number}");

        custodian.Status.ShouldBe(HttpStatusCode.OK);
        Holds(custodian.Body, Sendings.Name).ShouldBeTrue();
        Holds(Convert.ToBase64String(Encoding.UTF8.GetBytes($"x{Sendings.Name}")), Sendings.Name).ShouldBeTrue();
    }

    [Fact]
    public async Task A_custodian_who_tells_a_name_does_not_read_what_was_written_under_it()
    {
        var (number, _) = await Sendings.WithCode(site, "signaal", Protection.Confidential);
        using var custodian = await site.Become("account-bewaarder");
        await custodian.Get($"/dossier/{number}/doen/announcereveal");

        custodian.Status.ShouldBe(HttpStatusCode.OK);
        Holds(custodian.Body, Sendings.Story).ShouldBeFalse();
    }

    [Fact]
    public async Task That_a_statute_forces_a_name_to_be_told_the_raiser_reads_beforehand_where_the_privacy_page_says()
    {
        var (number, code) = await Sendings.WithCode(site, "signaal", Protection.Confidential);
        await Sendings.Send(site, number, new CaseCommand.AnnounceReveal(new("bewaarder", "account-bewaarder"), "teamleider", "Sv 160", "De wet dwingt."));
        using var raiser = await Sendings.Come(site, number, code);
        using var leader = await site.Become("account-teamleider");
        await raiser.Get("/privacy");
        var promise = raiser.Text;
        await raiser.Get($"/dossier/{number}");
        await leader.Get($"/dossier/{number}");

        promise.ShouldContain("dan lees je dat vooraf op de pagina van je dossier, met de reden en het artikel");
        raiser.Text.ShouldContain("Sv 160");
        raiser.Text.ShouldContain("De wet dwingt.");
        raiser.Text.ShouldContain("Jij hoorde dat een wet dwingt om de naam te vertellen aan de teammanager.");
        leader.Text.ShouldContain("De melder hoorde dat een wet dwingt om de naam te vertellen aan jou.");
    }

    // As it is, and as it would stand in base64 at any of the three offsets.
    private static bool Holds(string all, string secret) => all.Contains(secret, StringComparison.OrdinalIgnoreCase)
        || Enumerable.Range(0, 3).Any(offset => all.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', offset) + secret))[(offset == 0 ? 0 : 4)..^4], StringComparison.Ordinal));
}
