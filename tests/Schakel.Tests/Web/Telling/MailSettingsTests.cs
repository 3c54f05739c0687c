// SPDX-License-Identifier: EUPL-1.2
using Schakel.Web.Telling;

namespace Schakel.Tests.Web.Telling;

/// <summary>The mail server as the environment names it.</summary>
public sealed class MailSettingsTests
{
    [Fact]
    public void Nothing_named_is_no_mail() => MailSettings.Read(_ => null).ShouldBe((null, null));

    [Fact]
    public void A_server_and_whom_it_is_from_is_enough()
    {
        var (settings, fault) = Read("HOST=mail.example", "FROM=schakel@gemeente.example");

        fault.ShouldBeNull();
        (settings!.Host, settings.Port, settings.From.Address, settings.IsHere).ShouldBe(("mail.example", 587, "schakel@gemeente.example", false));
    }

    [Theory]
    [InlineData("SCHAKEL_SMTP_HOST", "FROM=schakel@gemeente.example")]
    [InlineData("SCHAKEL_SMTP_FROM", "HOST=mail.example")]
    [InlineData("SCHAKEL_SMTP_FROM", "HOST=mail.example", "FROM=schakel")]
    [InlineData("SCHAKEL_SMTP_PORT", "HOST=mail.example", "FROM=a@b.example", "PORT=smtp")]
    [InlineData("SCHAKEL_SMTP_PORT", "HOST=mail.example", "FROM=a@b.example", "PORT=70000")]
    [InlineData("SCHAKEL_SMTP_PASSWORD", "HOST=mail.example", "FROM=a@b.example", "USER=schakel")]
    public void What_is_missing_or_wrong_is_said(string about, params string[] variables)
    {
        var (settings, fault) = Read(variables);

        settings.ShouldBeNull();
        fault!.English.ShouldContain(about);
    }

    [Fact]
    public void The_password_is_in_no_message() => Read("HOST=mail.example", "FROM=a@b.example", "USER=schakel", "PASSWORD=Hetwachtwoord").Settings!.ToString().ShouldNotContain("Hetwachtwoord");

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("mail.localhost.example", false)]
    [InlineData("10.0.0.1", false)]
    public void Only_this_machine_is_spoken_to_without_TLS(string host, bool isHere) => Read($"HOST={host}", "FROM=a@b.example").Settings!.IsHere.ShouldBe(isHere);

    private static (MailSettings? Settings, Schakel.Procedures.Wording? Fault) Read(params string[] variables) =>
        MailSettings.Read(name => variables.Select(each => each.Split('=')).FirstOrDefault(each => $"SCHAKEL_SMTP_{each[0]}" == name)?[1]);
}
