// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;

namespace Schakel.Tests.Cli;

public sealed class WritingTests : Desk
{
    [Fact]
    public void A_drawing_is_written_to_a_file()
    {
        Type("draw", "noodrem-professional", "-o", "rem.svg").ShouldBe(new Answer(0, "", ""));

        XDocument.Parse(Get("rem.svg")).Root!.Name.LocalName.ShouldBe("svg");
        Directory.EnumerateFiles(Folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_drawing_goes_to_the_screen_when_asked() => Type("draw", "signaal", "-o", "-").Out.ShouldStartWith("<svg");

    [Fact]
    public void Where_a_drawing_goes_must_be_said() => ShouldBeRefused("Zet erbij: ‘-o signaal.svg’.", "draw", "signaal");

    [Fact]
    public void A_missing_folder_is_refused() => ShouldBeRefused("bestaat niet. Maak hem eerst.", "draw", "signaal", "-o", "nergens/rem.svg");

    [Fact]
    public void A_folder_is_no_file() => ShouldBeRefused("is een map", "draw", "signaal", "-o", ".");

    [Fact]
    public void A_device_is_written_to_and_not_replaced()
    {
        Type("draw", "signaal", "-o", "/dev/null").Exit.ShouldBe(0);

        File.ReadAllBytes("/dev/null").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("json", "{\"beschermt\"")]
    [InlineData("promela", "proctype")]
    [InlineData("smt2", "(check-sat)")]
    [InlineData("dcr", "<dcrgraph")]
    public void Every_form_is_exported(string form, string holds)
    {
        var screen = Type("export", "signaal", "--to", form);
        Type("export", "signaal", "--to", form, "-o", "uit").Exit.ShouldBe(0);

        screen.Exit.ShouldBe(0);
        screen.Out.ShouldContain(holds);
        Get("uit").ShouldBe(screen.Out);
    }

    [Fact]
    public void The_hash_of_the_exported_json_is_the_identity_of_the_version() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Type("export", "signaal", "--to", "json").Out)))
            .ShouldBe(ProcedureHash.Of(ProcedureReader.Read(File.ReadAllText(Shipped("signaal")), "").Procedure!));

    [Fact]
    public void Another_form_is_refused() => ShouldBeRefused("json, promela, smt2, dcr", "export", "signaal", "--to", "xml");

    [Fact]
    public void Formatting_writes_once_and_then_nothing_more()
    {
        var text = Put("signaal.txt", "\uFEFF" + File.ReadAllText(Shipped("signaal")).Replace("\n", "   \r\n"));

        Type("fmt", text, "--check").ShouldBe(new Answer(1, "signaal.txt\n", ""));
        Type("fmt", text).ShouldBe(new Answer(0, "signaal.txt\n", ""));
        Type("fmt", text).ShouldBe(new Answer(0, "", ""));
        Type("fmt", text, "--check").ShouldBe(new Answer(0, "", ""));
        Type("check", text).Exit.ShouldBe(0);
        Get(text).ShouldNotContain('\r');
    }

    [Fact, SupportedOSPlatform("linux")]
    public void Formatting_keeps_who_may_read_a_file_and_follows_a_link()
    {
        Put("echt.txt", "\n" + File.ReadAllText(Shipped("signaal")));
        File.SetUnixFileMode(PathOf("echt.txt"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(PathOf("link.txt"), PathOf("echt.txt"));

        Type("fmt", "link.txt").Exit.ShouldBe(0);

        new FileInfo(PathOf("link.txt")).LinkTarget.ShouldNotBeNull();
        Get("echt.txt").ShouldStartWith("procedure");
        File.GetUnixFileMode(PathOf("echt.txt")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void A_text_with_a_wrong_word_is_never_written()
    {
        var text = PutChanged("signaal", "zwijgt   ->", "zwjgt   ->");
        var before = Get(text);

        var answer = Type("fmt", text);

        answer.Exit.ShouldBe(1);
        answer.Out.ShouldContain("Bedoel je ‘zwijgt’?");
        Get(text).ShouldBe(before);
    }

    [Fact]
    public void A_type_of_organisation_is_formatted_and_a_calendar_left_alone()
    {
        Put("type.txt", "organisatie dorp, versie 1\ntitel   Dorp\nambt schout\ntitel Schout\n");
        Put("kalender.txt", File.ReadAllText(Path.Combine(Repository.Root, "policy", "calendars", "nederland.txt")));

        Type("fmt", ".").Out.ShouldBe("./type.txt\n");
    }

    [Fact]
    public void Formatting_nothing_is_refused() => ShouldBeRefused("Welke tekst?", "fmt");
}
