// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;
using Schakel.Tests.Support;

namespace Schakel.Tests.Writing;

public sealed class FormatterTests
{
    public static TheoryData<string> Procedures => [.. Samples.Procedures];

    public static TheoryData<string> Organisations => [.. Samples.Organisations];

    [Theory, MemberData(nameof(Procedures))]
    public void The_canonical_text_of_a_canonical_text_is_that_text(string text)
    {
        var canonical = ProcedureFormatter.Format(Read(text));

        ProcedureFormatter.Format(Read(canonical)).ShouldBe(canonical);
    }

    [Theory, MemberData(nameof(Procedures))]
    public void The_canonical_text_reads_as_the_same_procedure(string text)
    {
        var procedure = Read(text);
        var again = Read(ProcedureFormatter.Format(procedure));

        CanonicalJson.Write(ProcedureJson.Of(again)).ShouldBe(CanonicalJson.Write(ProcedureJson.Of(procedure)));
        again.Stories.SelectMany(Told).ShouldBe(procedure.Stories.SelectMany(Told));
    }

    [Theory, MemberData(nameof(Procedures))]
    public void Nothing_the_author_wrote_is_lost_but_space_and_order(string text)
    {
        var canonical = ProcedureFormatter.Format(ProcedureReader.Read(text, "proef.txt").Procedure!);

        Letters(canonical).ShouldBe(Letters(text));
    }

    [Theory, MemberData(nameof(Organisations))]
    public void A_type_of_organisation_keeps_all_that_was_written(string text)
    {
        var type = ReadType(text);
        var canonical = OrganisationFormatter.Format(type);

        OrganisationFormatter.Format(ReadType(canonical)).ShouldBe(canonical);
        CanonicalJson.Write(OrganisationJson.Of(ReadType(canonical))).ShouldBe(CanonicalJson.Write(OrganisationJson.Of(type)));
        Letters(canonical).ShouldBe(Letters(text));
    }

    [Fact]
    public void The_sample_that_says_everything_is_in_canonical_form()
    {
        ProcedureFormatter.Format(Read(Samples.Smallest)).ShouldBe(Samples.Smallest);
        ProcedureFormatter.Format(Read(Samples.Whole)).ShouldBe(Samples.Whole);
        OrganisationFormatter.Format(ReadType(Samples.Organisation)).ShouldBe(Samples.Organisation);
    }

    [Fact]
    public void The_examples_of_the_reference_are_in_canonical_form()
    {
        foreach (var example in Samples.Examples("procedure"))
            ProcedureFormatter.Format(ProcedureReader.Read(example, "voorbeeld").Procedure!).ShouldBe(example);
        foreach (var example in Samples.Examples("organisatie"))
            OrganisationFormatter.Format(ReadType(example)).ShouldBe(example);
        foreach (var example in Samples.Examples("verhaal"))
            ProcedureFormatter.Format(ProcedureReader.Read(Samples.Smallest + example, "voorbeeld").Procedure!).ShouldBe($"{Samples.Smallest}\n{example}");
    }

    [Fact]
    public void Layout_makes_no_difference()
    {
        var canonical = ProcedureFormatter.Format(Read(Samples.Whole));
        var spread = string.Join("\r\n\r\n \t", canonical.Split('\n').Select(line => line.Replace(" ", " \t ").Replace("->", "\u00A0->\u00A0"))) + "\r\n";
        var tight = string.Join('\n', canonical.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" -> ", "->").Replace(" < ", "<")));

        ProcedureFormatter.Format(Read(spread)).ShouldBe(canonical);
        ProcedureFormatter.Format(Read(tight)).ShouldBe(canonical);
    }

    [Fact]
    public void A_line_as_long_as_is_allowed_stays_so_in_canonical_form()
    {
        var names = string.Join(',', Enumerable.Range(10, 50).Select(number => $"{new string('n', 30)}{number}"));
        var questions = string.Concat(names.Split(',').Select(name => $"vraagt {name} tekst\n"));
        var note = $"toelichting {new string('x', Limits.LineLength - "toelichting".Length)}\n";
        var text = Samples.Smallest.Replace("\nstap", $"{questions}{note}\nstap") + $"kan a->antwoorden met {names}\n{note}";

        Read(ProcedureFormatter.Format(Read(text))).Steps[0].Answers[0].With.Length.ShouldBe(50);
    }

    private static Procedure Read(string text)
    {
        var read = ProcedureReader.Read(text, "proef.txt");
        read.Findings.Select(finding => $"{finding.Place} {finding.Code} {finding.Message.Dutch}").ShouldBeEmpty();
        return read.Procedure.ShouldNotBeNull();
    }

    private static OrganisationType ReadType(string text)
    {
        var read = OrganisationReader.Read(text, "proef.txt");
        read.Findings.Select(finding => $"{finding.Place} {finding.Code} {finding.Message.Dutch}").ShouldBeEmpty();
        return read.Type.ShouldNotBeNull();
    }

    private static IEnumerable<object?> Told(StoryTest story) =>
        [story.Name, story.OrganisationType, story.Driver, .. story.Given, .. story.Lines.Select(line => line with { Place = default })];

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Order());
}
