// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using Schakel.Web.LoggingIn;

namespace Schakel.Tests.Web.LoggingIn;

public sealed class LoginSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("schakel-login").FullName;
    private readonly Dictionary<string, string> environment = [];

    public LoginSettingsTests()
    {
        Put("goed.pem", ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportPkcs8PrivateKeyPem());
        foreach (var (name, value) in new[] { ("ISSUER", "https://inloggen.example/realms/a"), ("CLIENT", "schakel"), ("KEY_FILE", "goed.pem"), ("ORGANISATIONS", "een twee") })
            environment["SCHAKEL_OIDC_" + name] = value;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void One_provider_stands_in_variables()
    {
        environment["SCHAKEL_OIDC_CLAIM"] = "personeelsnummer";
        environment["SCHAKEL_OIDC_ACR_ADMINISTER"] = "hoog hoger";
        environment["SCHAKEL_OIDC_AMR"] = "mfa";
        environment["SCHAKEL_SESSION_IDLE_MINUTES"] = "30";
        var logins = Read();

        var provider = logins.Providers.ShouldHaveSingleItem();
        (provider.Name, provider.Issuer, provider.Claim, provider.Title).ShouldBe(("dienst", "https://inloggen.example/realms/a", "personeelsnummer", "inloggen.example"));
        provider.Organisations.ShouldBe(["een", "twee"]);
        provider.DemandFor(Act.LogIn).Methods.ShouldBe(["mfa"]);
        provider.DemandFor(Act.Administer).Levels.ShouldBe(["hoog", "hoger"]);
        (logins.IdleMinutes, logins.MostMinutes).ShouldBe((30, 720));
    }

    [Fact]
    public void Several_stand_in_a_file()
    {
        environment.Clear();
        environment["SCHAKEL_OIDC_FILE"] = Put("inloggen.json", """
            [
              // Lindeveen
              { "name": "a", "title": "Gemeente", "issuer": "https://a.example", "client": "s", "keyFile": "goed.pem", "organisations": ["een"], "demands": { "answer": { "acr": ["hoog"] } } },
              { "name": "b", "issuer": "https://b.example", "client": "s", "keyFile": "goed.pem", "claim": "email", "organisations": ["twee"], "scopes": ["email"] },
            ]
            """);
        var providers = Read().Providers;

        providers.Select(each => (each.Name, each.Title, each.Claim)).ShouldBe([("a", "Gemeente", "sub"), ("b", "b.example", "email")]);
        providers[0].DemandFor(Act.Administer).Levels.ShouldBe(["hoog"]);
    }

    [Fact]
    public void Without_any_setting_nobody_logs_in()
    {
        environment.Clear();
        Read().Providers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ISSUER", null, "SCHAKEL_OIDC_CLIENT is set, but SCHAKEL_OIDC_ISSUER is not.")]
    [InlineData("CLIENT", null, "SCHAKEL_OIDC_CLIENT is not. Without it nobody can log in.")]
    [InlineData("KEY_FILE", null, "SCHAKEL_OIDC_KEY_FILE is not. Without it nobody can log in.")]
    [InlineData("ORGANISATIONS", null, "SCHAKEL_OIDC_ORGANISATIONS is not. Without it nobody can log in.")]
    [InlineData("ORGANISATIONS", "drie", "may speak for ‘drie’, and there is no such organisation.")]
    [InlineData("ORGANISATIONS", " ", "lacks organisations.")]
    [InlineData("ISSUER", "http://inloggen.example", "cannot be an identity provider.")]
    [InlineData("ISSUER", "inloggen", "cannot be an identity provider.")]
    [InlineData("ISSUER", "https://inloggen.example?x=1", "cannot be an identity provider.")]
    [InlineData("NAME", "Mijn Dienst", "cannot be the name of an identity provider")]
    [InlineData("KEY_FILE", "nergens.pem", "nergens.pem’, cannot be read.")]
    [InlineData("FILE", "inloggen.json", "Choose one: a file, or settings by themselves.")]
    public void What_is_missing_or_wrong_is_said_in_one_sentence(string name, string? value, string said)
    {
        environment.Remove("SCHAKEL_OIDC_" + name);
        if (value is not null)
            environment["SCHAKEL_OIDC_" + name] = value;

        Should.Throw<WrongSettings>(() => Read()).What.English.ShouldContain(said);
    }

    [Fact]
    public void A_key_that_will_not_do_is_refused()
    {
        var few = RSA.Create(1024);
        foreach (var pem in new[]
        {
            "geen sleutel", ECDsa.Create(ECCurve.NamedCurves.nistP256).ExportSubjectPublicKeyInfoPem(), ECDsa.Create(ECCurve.NamedCurves.nistP384).ExportPkcs8PrivateKeyPem(), few.ExportPkcs8PrivateKeyPem(),
            RSA.Create(2048).ExportSubjectPublicKeyInfoPem(),
        })
        {
            environment["SCHAKEL_OIDC_KEY_FILE"] = Put("fout.pem", pem);
            Should.Throw<WrongSettings>(() => Read()).What.English.ShouldContain("holds no private key that will do here.");
        }

        environment["SCHAKEL_OIDC_KEY_FILE"] = Put("rsa.pem", RSA.Create(2048).ExportPkcs8PrivateKeyPem());
        Read().Providers.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("[]", "holds no identity provider at all")]
    [InlineData("[{ \"name\": \"a\" }]", "lacks issuer.")]
    [InlineData("[{ \"naam\": \"a\" }]", "cannot be read at $[0].naam on line 1")]
    [InlineData("[{ \"demands\": { \"eten\": {} } }]", "cannot be read at")]
    [InlineData("{", "cannot be read at")]
    public void A_file_that_is_wrong_is_said_with_where(string json, string said)
    {
        environment.Clear();
        environment["SCHAKEL_OIDC_FILE"] = Put("inloggen.json", json);

        Should.Throw<WrongSettings>(() => Read()).What.English.ShouldContain(said);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("veel")]
    public void A_session_lasts_a_number_of_minutes(string minutes)
    {
        environment["SCHAKEL_SESSION_MOST_MINUTES"] = minutes;

        Should.Throw<WrongSettings>(() => Read()).What.English.ShouldContain("SCHAKEL_SESSION_MOST_MINUTES must be a whole number");
    }

    private string Put(string name, string text)
    {
        File.WriteAllText(Path.Join(folder, name), text);
        return name;
    }

    private Logins Read() => LoginSettings.Read(environment.GetValueOrDefault, name => Path.Join(folder, name), ["een", "twee"]);
}
