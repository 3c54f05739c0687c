// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Microsoft.IdentityModel.Tokens;
using Schakel.Web.LoggingIn.DevelopmentIssuer;

namespace Schakel.Tests.Web.LoggingIn;

/// <summary>What is wrong in an answer of a provider: refused, logged with why, and without a token or a name.</summary>
public sealed class RefusedTests : IAsyncLifetime
{
    private readonly List<string> tokens = [];
    private WithIssuer world = null!;

    public async Task InitializeAsync() => world = await WithIssuer.Start();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public Task The_nonce_of_another_login() => Refused("wrong nonce", Told("nonce", "638000000000000000.afkomstig-van-een-ander"));

    [Fact]
    public Task No_nonce_at_all() => Refused("wrong nonce", (claims, key) => Issuer.Token(claims.Where(each => each.Key != "nonce").ToDictionary(), key));

    [Fact]
    public Task Another_issuer() => Refused("wrong issuer", Told("iss", "https://elders.example"));

    [Fact]
    public Task Another_audience() => Refused("wrong audience", Told("aud", "een-andere-site"));

    [Fact]
    public Task A_token_that_is_meant_for_another_as_well() => Refused("an error of the provider, or an answer that breaks its rules", (claims, key) =>
    {
        (claims["aud"], claims["azp"]) = ("schakel een-ander".Split(' '), "een-ander");
        return Issuer.Token(claims, key);
    });

    [Fact]
    public Task What_expired() => Refused("expired", Told("exp", TimeProvider.System.GetUtcNow().AddMinutes(-2).ToUnixTimeSeconds()));

    [Fact]
    public Task What_never_expires() => Refused("expired", (claims, key) => Issuer.Token(claims.Where(each => each.Key != "exp").ToDictionary(), key));

    [Fact]
    public Task The_algorithm_none() => Refused("wrong algorithm", (claims, _) => Forged.Unsigned(claims));

    [Fact]
    public Task A_signature_with_the_public_key_as_a_secret() => Refused("wrong algorithm", (claims, key) =>
    {
        var open = ((ECDsaSecurityKey)key.Key).ECDsa.ExportSubjectPublicKeyInfo();
        return Issuer.Token(claims, new SigningCredentials(new SymmetricSecurityKey(open) { KeyId = key.Key.KeyId }, SecurityAlgorithms.HmacSha256));
    });

    [Fact]
    public Task A_key_that_the_provider_does_not_show() => Refused("unknown key", (claims, _) => Issuer.Token(claims, Issuer.NewKey()));

    [Fact]
    public Task A_key_of_another_under_the_name_of_the_right_one() => Refused("wrong signature, or none", (claims, key) =>
    {
        var other = Issuer.NewKey();
        other.Key.KeyId = key.Key.KeyId;
        return Issuer.Token(claims, other);
    });

    [Fact]
    public async Task A_code_that_was_used()
    {
        using var bo = world.Site.Visitor();
        var first = await Answered(bo);
        await bo.Get(first);
        bo.Path.ShouldBe("/werk");
        using var other = world.Site.Visitor();
        var second = await Answered(other);

        await other.Get(second.Replace(CodeIn(second), CodeIn(first), StringComparison.Ordinal));

        Refused(other, "an error of the provider, or an answer that breaks its rules");
        world.Log.ShouldNotContain(CodeIn(first));
    }

    [Fact]
    public async Task The_same_answer_again()
    {
        using var bo = world.Site.Visitor();
        var answer = await Answered(bo);
        await bo.Get(answer);
        await bo.Get(answer);

        bo.Heading.ShouldBe("Inloggen is niet gelukt");
        world.Log.ShouldContain("A login by dienst was refused: wrong state.");
    }

    [Fact]
    public async Task An_answer_that_another_browser_asked_for()
    {
        using var bo = world.Site.Visitor();
        var answer = await Answered(bo);
        using var victim = world.Site.Visitor();
        await victim.Get(answer);

        Refused(victim, "wrong state");
    }

    [Fact]
    public async Task A_state_that_is_made_up()
    {
        using var bo = world.Site.Visitor();
        await bo.Get("/inloggen/dienst/terug?code=abc&state=verzonnen");

        Refused(bo, "wrong state");
    }

    [Fact]
    public async Task An_answer_that_says_it_comes_from_another_provider()
    {
        using var bo = world.Site.Visitor();
        var answer = await Answered(bo);
        await bo.Get(answer[..answer.IndexOf("&iss=", StringComparison.Ordinal)] + "&iss=https%3A%2F%2Felders.example");

        Refused(bo, "wrong issuer");
    }

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_than_the_settings_do()
    {
        await using var other = await WithIssuer.Start(provider => provider with { Issuer = provider.Issuer.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) });
        using var bo = other.Site.Visitor();
        await bo.Get("/inloggen");

        bo.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        other.Log.ShouldContain("The identity provider dienst cannot be used now");
    }

    private static Func<IDictionary<string, object>, SigningCredentials, string> Told(string claim, object value) => (claims, key) =>
    {
        claims[claim] = value;
        return Issuer.Token(claims, key);
    };

    private async Task Refused(string why, Func<IDictionary<string, object>, SigningCredentials, string> sign)
    {
        world.Issuer.Sign = (claims, key) =>
        {
            tokens.Add(sign(claims, key));
            return tokens[^1];
        };
        using var bo = await world.LogIn("bo");
        Refused(bo, why);
        tokens.Count.ShouldBe(1);
        foreach (var part in tokens[0].Split('.', StringSplitOptions.RemoveEmptyEntries))
            world.Log.ShouldNotContain(part);
    }

    private void Refused(Visitor visitor, string why)
    {
        (visitor.Status, visitor.Heading).ShouldBe((HttpStatusCode.BadRequest, "Inloggen is niet gelukt"), world.Log);
        visitor.Cookies.ShouldNotContain(cookie => cookie.Name == "sessie");
        world.Log.ShouldContain($"A login by dienst was refused: {why}.");
        world.Log.ShouldNotContain("Bo de Vries");
    }

    private static string CodeIn(string answer) => answer[(answer.IndexOf("code=", StringComparison.Ordinal) + 5)..answer.IndexOf('&', StringComparison.Ordinal)];

    // The address that the issuer sends someone back to, without going there.
    private static async Task<string> Answered(Visitor visitor)
    {
        await visitor.Get("/inloggen");
        var form = visitor.Page.QuerySelector("form")!;
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await client.PostAsync(new Uri(form.GetAttribute("action")!), new FormUrlEncodedContent(Visitor.Standing(form).Append(new("person", "bo"))));
        return answer.Headers.Location!.PathAndQuery;
    }
}
