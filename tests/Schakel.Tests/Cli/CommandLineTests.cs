// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Tests.Cli;

public sealed class CommandLineTests : Desk
{
    [Fact]
    public void The_overview_gives_every_shipped_procedure_with_its_verdict_and_what_to_type_next()
    {
        var answer = Type("overview");

        answer.Exit.ShouldBe(0, answer.Out);
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Shipped("x"))!, "*.txt"))
            answer.Out.ShouldContain(Path.GetFileNameWithoutExtension(file));
        answer.Out.ShouldContain("schakel check");
        answer.Out.ShouldNotContain("houdt niet");
        Type("--lang", "en", "overview").Out.ShouldContain("What you can type now:");
    }

    [Fact]
    public void A_command_of_a_command_is_named_in_full_with_all_that_may_be_said_of_it()
    {
        var help = Type("log", "export", "--help").Out;

        help.ShouldContain("gebruik: schakel log export MAP [--db DATABASE] [--lang nl|en]");
        help.ShouldContain("  --help");
        Type("log", "export", "--onzin").Error.ShouldContain("‘schakel log export --help’");
        Type("log", "export", "map", "--lan", "nl").Error.ShouldContain("Bedoel je ‘schakel log export --lang’?");
    }

    [Fact]
    public void What_must_be_said_stands_without_brackets_and_all_of_it_that_lacks_is_told_at_once()
    {
        Type("passkey", "new", "--help").Out.ShouldContain("gebruik: schakel passkey new --organisation ORGANISATIE --login LOGIN [--public URL]");
        Type("administrator", "--help", "--lang", "en").Out.ShouldContain("usage: schakel administrator --organisation ORGANISATION --login LOGIN --name NAME [--db");
        ShouldBeRefused("Er ontbreekt nog ‘--organisation ORGANISATIE’ en ‘--login LOGIN’.", "passkey", "new");
        ShouldBeRefused("Er ontbreekt nog ‘--name NAAM’.", "administrator", "--organisation", "gemeente-lindeveen", "--login", "anna");
        ShouldBeRefused("Na ‘--login’ hoort LOGIN te staan.", "administrator", "--organisation", "gemeente-lindeveen", "--name", "Anna", "--login");
    }

    [Fact]
    public void The_overview_fits_a_narrow_screen() =>
        Type(world => world with { Width = 60 }, "overview").Out.Split('\n').Where(line => line.Length > 60).ShouldBeEmpty();

    [Theory]
    [InlineData("check")]
    [InlineData("story")]
    [InlineData("draw")]
    [InlineData("fmt")]
    [InlineData("export")]
    [InlineData("term")]
    public void Every_command_tells_what_it_does_in_both_languages(string command)
    {
        var dutch = Type(command, "--help");
        var english = Type(command, "--help", "--lang", "en");

        dutch.Exit.ShouldBe(0);
        dutch.Out.ShouldContain($"schakel {command}");
        dutch.Out.ShouldContain("Nederlands of Engels");
        english.Out.ShouldContain("Dutch or English");
        Type("--help").Out.ShouldContain($"  {command} ");
    }

    [Fact]
    public void A_slip_in_a_command_gets_the_nearest() => ShouldBeRefused("Bedoel je ‘schakel check’?", "chek");

    [Fact]
    public void A_word_that_makes_no_sense_is_refused()
    {
        ShouldBeRefused("‘qqqqqqqq’ begrijp ik niet.", "qqqqqqqq");
        ShouldBeRefused("‘meer’ begrijp ik niet.", "story", "signaal", "meer");
    }

    [Fact]
    public void An_option_given_twice_is_refused() => ShouldBeRefused("meer dan een keer", "story", "signaal", "--on", "2026-12-01", "--on", "2026-12-02");

    [Theory]
    [InlineData("--lang", "fr")]
    [InlineData("--lang=", "check")]
    public void Another_language_is_refused_so_that_anyone_can_read_it(params string[] args)
    {
        var answer = Type(args);

        answer.Exit.ShouldBe(2);
        answer.Error.ShouldContain("--lang is nl or en");
    }

    [Fact]
    public void A_home_without_texts_is_refused()
    {
        var answer = Type(world => world with { Home = Folder });

        answer.Exit.ShouldBe(2);
        answer.Error.ShouldContain("SCHAKEL_HOME");
    }

    [Fact]
    public void Without_a_home_the_texts_are_found_upwards_or_told_to_be_missing()
    {
        Type(world => world with { Home = null, WorkingFolder = Repository.PathOf("docs") }, "story", "signaal").Exit.ShouldBe(0);
        Type(world => world with { Home = null, ProgramFolder = Repository.PathOf("src/Schakel.Cli") }, "story", "signaal").Exit.ShouldBe(0);
        var answer = Type(world => world with { Home = null, ProgramFolder = Folder }, "story", "signaal");
        answer.Exit.ShouldBe(2);
        answer.Error.ShouldContain("SCHAKEL_HOME");
    }

    [Fact]
    public void A_mistake_of_our_own_is_one_line_without_a_trace()
    {
        var answer = Type(world => world with { Time = new Broken() }, "story", "signaal");

        answer.Exit.ShouldBe(70);
        answer.Error.Trim().ShouldNotContain("\n");
        answer.Error.ShouldContain("Meld dit");
        Should.Throw<InvalidOperationException>(() => Type(world => world with { Time = new Broken(), Trace = true }, "story", "signaal"));
    }

    private sealed class Broken : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("No\nclock.");
    }
}
