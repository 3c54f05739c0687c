// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.Versioning;
using System.Text.Json;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;

namespace Schakel.Tests.Cli;

public sealed class CheckTests : Desk
{
    private const string SilenceEnds = "zwijgt   -> klaar als beantwoord";

    [Fact]
    public void All_shipped_texts_hold()
    {
        var answer = Type("check", Path.Combine(Repository.Root, "policy"));

        answer.Exit.ShouldBe(0, answer.Out);
        answer.Out.ShouldContain("houdt stand  noodrem-professional, versie 1: duurt hoogstens");
        answer.Out.ShouldContain("bewezen: er komt een antwoord, op tijd of hogerop. Niet bewezen: dat het een goed antwoord is.");
        answer.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_text_that_holds_says_so_in_english_too()
    {
        var answer = Type("--lang", "en", "check", Shipped("signaal"));

        answer.Exit.ShouldBe(0);
        answer.Out.ShouldContain("holds  signaal, version 2: takes");
        answer.Out.ShouldContain("proven: an answer comes, in time or higher up.");
    }

    [Fact]
    public void A_broken_text_is_told_with_its_line_a_caret_and_a_story()
    {
        var answer = Type("check", PutChanged("signaal", "zwijgt   -> hoger", SilenceEnds));

        answer.Exit.ShouldBe(1);
        answer.Out.ShouldContain("houdt niet");
        answer.Out.ShouldContain("G4");
        answer.Out.ShouldContain(SilenceEnds);
        answer.Out.Split('\n').ShouldContain(line => line.EndsWith('^'));
        answer.Out.ShouldContain("dinsdag 1 december 2026");
        answer.Out.ShouldNotContain("bewezen");
    }

    [Fact]
    public void The_caret_stands_below_the_place()
    {
        var answer = Type("check", PutChanged("signaal", "zwijgt   ->", "zwjgt   ->"));

        var lines = answer.Out.Split('\n').ToList();
        var caret = lines.FindIndex(line => line.EndsWith('^'));
        lines[caret - 1][lines[caret].IndexOf('^')..].ShouldStartWith("zwjgt");
        answer.Out.ShouldContain("Bedoel je ‘zwijgt’?");
    }

    [Fact]
    public void Json_has_exactly_the_promised_keys()
    {
        var text = PutChanged("signaal", "zwijgt   -> hoger", SilenceEnds);

        var answer = Type("check", "--json", text);

        answer.Exit.ShouldBe(1);
        using var json = JsonDocument.Parse(answer.Out);
        var verdict = json.RootElement.EnumerateArray().Single();
        verdict.EnumerateObject().Select(member => member.Name).ShouldBe(["procedure", "version", "hash", "holds", "worstCaseDays", "findings"]);
        verdict.GetProperty("procedure").GetString().ShouldBe("signaal");
        verdict.GetProperty("version").GetInt32().ShouldBe(2);
        verdict.GetProperty("holds").GetBoolean().ShouldBeFalse();
        var finding = verdict.GetProperty("findings").EnumerateArray().First(each => each.GetProperty("story").GetArrayLength() > 0);
        finding.EnumerateObject().Select(member => member.Name).ShouldBe(["code", "line", "column", "message", "story"]);
        finding.GetProperty("story")[0].GetString().ShouldStartWith("2026-12-01 ");
    }

    [Fact]
    public void Json_carries_the_identity_of_the_version()
    {
        using var json = JsonDocument.Parse(Type("check", "--json", Shipped("signaal")).Out);

        var verdict = json.RootElement[0];
        verdict.GetProperty("holds").GetBoolean().ShouldBeTrue();
        verdict.GetProperty("hash").GetString().ShouldBe(ProcedureHash.Of(ProcedureReader.Read(File.ReadAllText(Shipped("signaal")), "").Procedure!));
        verdict.GetProperty("worstCaseDays").GetInt32().ShouldBeGreaterThan(30);
        verdict.GetProperty("findings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public void Json_speaks_english_when_asked()
    {
        var text = PutChanged("signaal", "zwijgt   -> hoger", SilenceEnds);

        Type("check", "--json", text, "--lang", "en").Out.ShouldContain("The dossier is gone, and nobody answered.");
    }

    [Fact]
    public void A_given_text_replaces_the_shipped_one()
    {
        // The complaint opens a hearing; without it, or with another name, it refers to nothing.
        var hearing = PutChanged("horen", "procedure horen, versie 1", "procedure gesprek, versie 1");
        var complaint = Put("klacht.txt", File.ReadAllText(Shipped("klacht")).Replace(" horen", " gesprek"));

        Type("check", complaint).Out.ShouldContain("‘gesprek’ is nergens");
        Type("check", complaint, hearing).Out.ShouldNotContain("‘gesprek’ is nergens");
    }

    [Fact]
    public void Two_texts_with_one_name_and_version_cannot_both_hold()
    {
        Put("a.txt", File.ReadAllText(Shipped("signaal")));
        Put("b.txt", File.ReadAllText(Shipped("signaal")).Replace("titel     Signaal", "titel     Ander signaal"));

        var answer = Type("check", ".");

        answer.Exit.ShouldBe(1);
        answer.Out.ShouldContain("‘signaal, versie 2’ bestaat al, in ./a.txt.");
    }

    [Fact]
    public void A_type_of_organisation_and_a_calendar_are_checked_as_what_they_are()
    {
        Put("type.txt", "organisatie dorp, versie 1\ntitel Dorp\n\nambt schout\n  titel Schout\n  onder graaf\n");
        Put("kalender.txt", "kalender ergens, versie 1\ntitel Ergens\ngrond Geen\n\ngelijkgesteld 2026-02-30 nooit\n  bron Geen\n");

        var answer = Type("check", "type.txt", "kalender.txt");

        answer.Exit.ShouldBe(1);
        answer.Out.ShouldContain("type.txt:6:");
        answer.Out.ShouldContain("‘graaf’");
        answer.Out.ShouldContain("kalender.txt:5:");
    }

    [Fact]
    public void A_broken_shipped_type_is_told_and_nothing_crashes()
    {
        Put("policy/procedures/signaal.txt", File.ReadAllText(Shipped("signaal")));
        Put("policy/organisations/types/gemeente.txt", "organisatie gemeente, versie 1\ntitl Gemeente\n");
        Put("policy/calendars/nederland.txt", "kalender nederland, versie nul\n");

        foreach (var args in new[] { ["check", "policy/procedures"], ["story", "signaal"], ["term", "2026-12-01", "6", "weken"], Array.Empty<string>() })
        {
            var answer = Type(world => world with { Home = null }, args);
            answer.Exit.ShouldBe(1);
            answer.Out.ShouldContain("nederland.txt:1:");
            answer.Error.ShouldBeEmpty();
        }
    }

    [Fact]
    public void What_does_not_exist_is_refused() => ShouldBeRefused("‘nergens.txt’ bestaat niet.", "check", "nergens.txt");

    [Fact]
    public void Nothing_to_check_is_refused() => ShouldBeRefused("Welke tekst?", "check");

    [Fact]
    public void A_folder_without_texts_is_refused()
    {
        Directory.CreateDirectory(PathOf("leeg"));

        ShouldBeRefused("staat geen tekst", "check", "leeg");
    }

    [Fact]
    public void An_option_that_does_not_exist_is_no_path() => ShouldBeRefused("Bedoel je ‘schakel check --json’?", "check", "--jsn", "x.txt");

    [Fact]
    public void A_text_that_never_ends_is_refused() => ShouldBeRefused("is te groot", "check", "/dev/zero");

    [Fact, SupportedOSPlatform("linux")]
    public void An_unreadable_file_is_refused()
    {
        var text = Put("geheim.txt", "procedure x, versie 1");
        File.SetUnixFileMode(PathOf(text), UnixFileMode.None);
        try
        {
            File.OpenRead(PathOf(text)).Dispose();
        }
        catch (UnauthorizedAccessException)
        {
            ShouldBeRefused("mag niet worden gelezen", "check", text);
        }
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 27, 0x5B, 0x32, 0x4A })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x70, 0 })]
    [InlineData(new byte[] { 0x70, 0x72, 0xE9, 0x20 })]
    public void What_is_no_text_does_not_hold_and_steers_no_screen(byte[] bytes)
    {
        var answer = Type("check", Put("rommel.txt", bytes));

        answer.Exit.ShouldBe(1);
        answer.Out.ShouldContain("rommel.txt:1:1");
        answer.Out.Any(c => char.IsControl(c) && c != '\n').ShouldBeFalse();
        answer.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Another_text_is_told_to_be_none_of_ours_once()
    {
        var answer = Type("check", Put("brief.txt", "Beste lezer,\n\nHierbij.\n"));

        answer.Exit.ShouldBe(1);
        answer.Out.ShouldContain("één bevinding");
        answer.Out.ShouldContain("Dit is geen tekst van Schakel.");
    }

    [Fact]
    public void A_slip_in_the_first_word_is_still_read_as_what_was_meant() =>
        Type("check", Put("a.txt", "prosedure a, versie 1\n")).Out.ShouldContain("Bedoel je ‘procedure’?");

    [Fact]
    public void A_link_back_up_is_not_walked_for_ever()
    {
        Put("map/signaal.txt", File.ReadAllText(Shipped("signaal")));
        File.CreateSymbolicLink(PathOf("map/rond"), PathOf("map"));

        Type("check", "map").Exit.ShouldBe(0);
    }

    [Fact]
    public void On_a_narrow_screen_no_line_is_wider_than_it()
    {
        var answer = Type(world => world with { Width = 50 }, "check", PutChanged("signaal", "zwijgt   -> hoger", SilenceEnds));

        answer.Out.Split('\n').Where(line => line.Length > 50 && !line.Contains(".txt:")).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_colours_only_where_they_are_wanted()
    {
        Type("check", Shipped("signaal")).Out.ShouldNotContain('\u001b');
        Type(world => world with { Colours = true, Width = 100 }, "check", Shipped("signaal")).Out.ShouldContain('\u001b');
    }
}
