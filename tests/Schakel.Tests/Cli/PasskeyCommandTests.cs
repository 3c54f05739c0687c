// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Storage.Looking;
using Schakel.Storage;
using Schakel.Storage.Passkeys;
using Schakel.Tests.Storage;
using Schakel.Tests.Support;

namespace Schakel.Tests.Cli;

/// <summary>What whoever runs the server types so that an administrator can come in without the identity provider.</summary>
public sealed class PasskeyCommandTests : Desk
{
    private const string Organisation = "gemeente-lindeveen";
    private static readonly string[] New = ["passkey", "new", "--organisation", Organisation, "--login", "anna", "--db", "s.db"];

    public PasskeyCommandTests()
    {
        Type("migrate", "--db", "s.db").Exit.ShouldBe(0);
        Type("administrator", "--organisation", Organisation, "--login", "anna", "--name", "Anna Jansen", "--db", "s.db").Exit.ShouldBe(0);
    }

    [Fact]
    public async Task The_address_is_told_once_and_only_an_imprint_of_it_is_kept()
    {
        var told = Type([.. New, "--public", "https://schakel.example/"]);
        told.Exit.ShouldBe(0, told.Error);
        var address = told.Out.Split('\n').Single(line => line.StartsWith("https://", StringComparison.Ordinal));
        address.ShouldStartWith("https://schakel.example/noodtoegang/sleutel#");

        var secret = address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..];
        secret.Length.ShouldBe(40);
        await using var store = await Open();
        (await store.Passkeys.Invited(secret, Clock.AddMinutes(14))).ShouldNotBeNull();
        (await store.Passkeys.Invited(secret, Clock.AddMinutes(15))).ShouldBeNull();
    }

    [Fact]
    public void The_address_of_the_site_may_stand_in_the_environment() =>
        Type(world => world with { Environment = name => name == "SCHAKEL_PUBLIC" ? "https://schakel.example" : null }, New).Out.ShouldContain("https://schakel.example/noodtoegang/sleutel#");

    [Theory]
    [InlineData("http://schakel.example")]
    [InlineData("https://10.0.0.1")]
    [InlineData("schakel")]
    public void An_address_for_which_no_browser_keeps_a_passkey_is_refused(string address) => ShouldBeRefused("bewaart geen browser een passkey", [.. New, "--public", address]);

    [Fact]
    public void Without_the_address_of_the_site_there_is_none() => ShouldBeRefused("Noem met --public", New);

    [Fact]
    public void Who_is_no_administrator_gets_none() =>
        ShouldBeRefused("is vandaag geen beheerder", "passkey", "new", "--organisation", Organisation, "--login", "bo", "--public", "https://schakel.example", "--db", "s.db");

    [Fact]
    public void An_organisation_that_is_not_there_is_refused() => ShouldBeRefused("Er is geen organisatie", "passkey", "list", "--organisation", "nergens", "--db", "s.db");

    [Fact]
    public async Task Passkeys_are_listed_and_taken_away_and_that_stands_in_the_access_log()
    {
        var mark = await Kept();
        Type("passkey", "list", "--organisation", Organisation, "--db", "s.db").Out.ShouldContain($"{mark}  anna, bewaard 2026-12-01, gebruikt nooit");
        ShouldBeRefused("heeft geen passkey", "passkey", "remove", "00000000", "--organisation", Organisation, "--db", "s.db");
        Type("passkey", "remove", mark, "--organisation", Organisation, "--db", "s.db").Exit.ShouldBe(0);

        Type("passkey", "list", "--organisation", Organisation, "--db", "s.db").Out.ShouldContain("Passkeys: 0.");
        await using var store = await Open();
        (await store.Looks.Of(Organisation, new LookFilter(Dossier: ""), 9)).ShouldHaveSingleItem().Origin.ShouldBe("server");
    }

    private static DateTimeOffset Clock => new(2026, 11, 30, 23, 30, 0, default);

    private async Task<string> Kept()
    {
        await using var store = await Open();
        var anna = (await store.Accounts.Of(Organisation)).Single().Reference;
        var passkey = new Passkey(anna, Organisation, [1, 2, 3], [4], 0, false, [], new Moment(Clock), null);
        (await store.Passkeys.Keep(await store.Passkeys.Invite(Organisation, anna, Clock.AddMinutes(15)), passkey)).ShouldBeTrue();
        return passkey.Mark;
    }

    private Task<Store> Open() => Store.Open(new StoreOptions(Databases.On(PathOf("s.db")), Policy.Procedures, Policy.Types, Policy.Calendar, TimeProvider.System));
}
