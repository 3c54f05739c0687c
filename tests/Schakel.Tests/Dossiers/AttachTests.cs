// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;

namespace Schakel.Tests.Dossiers;

/// <summary>Who takes part in a dossier attaches files to it; the log commits to what they are.</summary>
public sealed class AttachTests
{
    private static readonly CaseCommand.Attach Letter = new(new Actor("teamleider"), "brief.pdf", FileKind.Pdf, FileCopy.Of([1, 2, 3]), FileCopy.Of([4, 5]));

    [Fact]
    public void What_is_committed_to_is_the_hash_of_both_copies_and_the_copies_are_not_written()
    {
        var cases = Cases.Opened();
        cases.Send(Cases.Day, Letter, Letter).ShouldBeOfType<Decision.Accepted>();

        var attached = cases.Happened.Select(each => each.What).OfType<CaseEvent.Attached>().ToList();
        attached.Select(each => each.Number).ShouldBe([1, 2]);
        attached[0].Original.ShouldBe(new FileTrace(3, "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"));
        attached[0].Clean.Size.ShouldBe(2);
        EventForm.Write(attached[0]).Body.ShouldNotContain("copies");
    }

    [Fact]
    public void A_file_moves_no_clock()
    {
        var cases = Cases.Opened();
        var before = cases.File.Running;
        cases.Send(Cases.Day, Letter).ShouldBeOfType<Decision.Accepted>();

        cases.File.Running.ShouldBe(before);
    }

    [Fact]
    public void Nobody_attaches_as_a_raiser_that_he_is_not()
    {
        Cases.Opened().Send(Cases.Day, Letter with { By = new("melder", "r2") }).ShouldBeOfType<Decision.Refused>();
        Cases.Opened().Send(Cases.Day, Letter with { By = new("melder", "r1") }).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void After_twenty_files_there_is_no_room()
    {
        var cases = Cases.Opened();
        cases.Send(Cases.Day, [.. Enumerable.Repeat(Letter, Limits.Files)]).ShouldBeOfType<Decision.Accepted>();

        cases.Send(Cases.Day, Letter).ShouldBeOfType<Decision.Refused>().Reasons.Single().Message.Dutch.ShouldContain("passen 20 bestanden");
    }

    [Fact]
    public void A_file_that_is_empty_or_too_large_or_not_there_is_refused()
    {
        Cases.Opened().Send(Cases.Day, Letter with { Original = FileCopy.Of([]) }).ShouldBeOfType<Decision.Refused>();
        Cases.Opened().Send(Cases.Day, Letter with { Clean = null! }).ShouldBeOfType<Decision.Refused>();
        Cases.Opened().Send(Cases.Day, Letter with { Kind = (FileKind)99 }).ShouldBeOfType<Decision.Refused>();
        Cases.Opened().Send(Cases.Day, Letter with { Original = FileCopy.Of(new byte[Limits.File]) }).ShouldBeOfType<Decision.Accepted>();
        Cases.Opened().Send(Cases.Day, Letter with { Original = FileCopy.Of(new byte[Limits.File + 1]) }).ShouldBeOfType<Decision.Refused>();
    }

    [Fact]
    public void The_name_of_a_file_is_in_no_message()
    {
        Letter.ToString().ShouldNotContain("brief");
        new CaseEvent.Attached(Cases.Day, Letter.By, 1, Letter.Kind, Letter.Original.Trace, Letter.Clean.Trace) { Name = "brief.pdf" }.ToString().ShouldNotContain("brief");
    }
}
