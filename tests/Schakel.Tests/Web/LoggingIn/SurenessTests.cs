// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Net;
using Schakel.Web.LoggingIn;

namespace Schakel.Tests.Web.LoggingIn;

/// <summary>How surely someone logged in, and what that lets him do.</summary>
public sealed class SurenessTests
{
    private static readonly ImmutableDictionary<Act, Demand> ToAdminister = ImmutableDictionary<Act, Demand>.Empty.Add(Act.Administer, new Demand([WithIssuer.Substantial], ["mfa"]));

    [Fact]
    public async Task Who_administers_is_asked_for_more_and_comes_back_to_where_he_was()
    {
        await using var world = await WithIssuer.Start(provider => provider with { Demands = ToAdminister });
        using var anna = await world.LogIn("anna");
        anna.Status.ShouldBe(HttpStatusCode.OK);
        await anna.Get("/beheer/mensen");
        (anna.Status, anna.Heading).ShouldBe((HttpStatusCode.Forbidden, "Log zekerder in"));
        await anna.Follow("main a.button");
        anna.Last.RequestMessage!.RequestUri!.Query.ShouldContain(Uri.EscapeDataString(WithIssuer.Substantial));
        await anna.Press("button[value=anna]", ("sure", "1"));

        (anna.Status, anna.Path).ShouldBe((HttpStatusCode.OK, "/beheer/mensen"));
    }

    [Fact]
    public async Task A_form_of_who_logged_in_with_too_little_does_nothing()
    {
        await using var world = await WithIssuer.Start(provider => provider with { Demands = ToAdminister });
        using var anna = await world.LogIn("anna");
        await anna.Post("/beheer/mensen/invoeren", []);

        (anna.Status, anna.Heading).ShouldBe((HttpStatusCode.Forbidden, "Log zekerder in"));
        anna.Text.ShouldContain("Er is niets verstuurd.");
    }

    [Fact]
    public async Task Who_asks_for_more_and_shows_no_more_is_not_let_in()
    {
        await using var world = await WithIssuer.Start(provider => provider with { Demands = ToAdminister });
        using var anna = await world.LogIn("anna", path: "/inloggen/dienst?voor=Administer");

        (anna.Status, anna.Heading).ShouldBe((HttpStatusCode.Forbidden, "Log zekerder in"));
        world.Log.ShouldContain("too low a level of assurance");
    }

    [Fact]
    public async Task Where_a_second_factor_is_demanded_to_log_in_nobody_comes_in_without()
    {
        await using var world = await WithIssuer.Start(provider => provider with { Demands = ImmutableDictionary<Act, Demand>.Empty.Add(Act.LogIn, new Demand([], ["mfa", "hwk"])) });
        using var without = await world.LogIn("bo");
        using var with = await world.LogIn("bo", isSure: true);

        without.Status.ShouldBe(HttpStatusCode.Forbidden);
        without.Cookies.ShouldNotContain(cookie => cookie.Name == "sessie");
        with.Path.ShouldBe("/werk");
    }

    [Fact]
    public void An_act_without_a_demand_of_its_own_asks_what_the_one_before_it_asks()
    {
        var provider = new Provider("x", "https://x", "x", ClientKey.New(), []);
        var answer = new Demand(["hoog"], []);

        (provider with { Demands = ImmutableDictionary<Act, Demand>.Empty.Add(Act.Answer, answer) }).DemandFor(Act.Administer).ShouldBe(answer);
        (provider with { Demands = ImmutableDictionary<Act, Demand>.Empty.Add(Act.Answer, answer) }).DemandFor(Act.LogIn).ShouldBe(Demand.Nothing);
    }
}
