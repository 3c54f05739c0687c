// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Dossiers;

public sealed class WellformedTests
{
    private static readonly Actor Leader = new("teamleider");

    public static TheoryData<string, RefusalReason> Malformed => new()
    {
        { "no words", RefusalReason.Incomplete },
        { "no actor", RefusalReason.Incomplete },
        { "no holder", RefusalReason.Incomplete },
        { "no drafts", RefusalReason.Incomplete },
        { "no raisers", RefusalReason.Incomplete },
        { "no weighing", RefusalReason.Incomplete },
        { "empty label", RefusalReason.Incomplete },
        { "unknown protection", RefusalReason.Incomplete },
        { "too long", RefusalReason.Unreadable },
        { "too many", RefusalReason.Unreadable },
        { "control character", RefusalReason.Unreadable },
        { "lone surrogate", RefusalReason.Unreadable },
        { "name of two lines", RefusalReason.Unreadable },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_malformed_is_refused_with_its_reason(string what, RefusalReason reason)
    {
        var cases = Cases.Opened();
        var answer = Cases.Answer("uitleggen", Words.None);
        CaseCommand command = what switch
        {
            "no words" => new CaseCommand.Contribute(Leader, null!),
            "no actor" => new CaseCommand.TakeBack(null!),
            "no holder" => new CaseCommand.TakeBack(new Actor(null!)),
            "no drafts" => answer with { Drafts = null! },
            "no raisers" => Cases.Signal() with { Raisers = default },
            "no weighing" => answer with { Words = Words.None with { Weighing = default } },
            "empty label" => answer with { Label = "" },
            "unknown protection" => Cases.Signal((Protection)99),
            "too long" => new CaseCommand.Contribute(Leader, Words.None.With("a", new string('x', Limits.Text + 1))),
            "too many" => Cases.Signal() with { Raisers = [.. Enumerable.Range(0, Limits.Entries + 1).Select(i => new RaiserIdentity($"r{i}", "Puk"))] },
            "control character" => new CaseCommand.Contribute(Leader, Words.None.With("a", "x\0y")),
            "lone surrogate" => new CaseCommand.Contribute(Leader, Words.None.With("a", "x\uD800")),
            _ => new CaseCommand.Join(new RaiserIdentity("r2", "Fatima\nJansen")),
        };

        cases.Send(Cases.Day, command).ShouldBeOfType<Decision.Refused>().Reasons.Single().Reason.ShouldBe(reason);
    }

    [Fact]
    public void A_text_of_the_greatest_length_with_line_ends_and_every_script_is_taken() =>
        Cases.Opened().Send(Cases.Day, new CaseCommand.Contribute(Leader, Words.None.With("a", "één\r\n\tنص 👩‍👧" + new string('x', Limits.Text - 20))))
            .ShouldBeOfType<Decision.Accepted>();

    [Fact]
    public void A_submission_without_parts_is_refused() => Cases.Opened().Send(Cases.Day, Cases.Town, default).ShouldBeOfType<Decision.Refused>();

    [Theory]
    [InlineData(1, Protection.Open)]
    [InlineData(2, Protection.Confidential)]
    [InlineData(3, Protection.Anonymous)]
    public void No_command_throws_and_none_that_is_refused_changes_anything(int seed, Protection protection)
    {
        var refused = 0;
        var accepted = 0;
        for (var round = 0; round < 40; round++)
        {
            var cases = Cases.Opened(protection, protection is Protection.Anonymous ? null : "Fatima Jansen");
            var strange = new Strange(seed * 1_000 + round, [cases.Number]);
            for (var turn = 0; turn < 100; turn++)
            {
                var before = cases.State;
                var command = strange.Command();
                // One that opens needs a number of its own, or it is only ever taken.
                var number = command is CaseCommand.Open ? DossierNumber.Of("nieuw", turn) : cases.Number;
                var decision = cases.Send(Cases.Day, Cases.Town, [new Part(number, command)]);
                if (decision is Decision.Refused { Reasons: var reasons })
                {
                    refused++;
                    reasons.ShouldNotBeEmpty();
                    reasons.ShouldAllBe(reason => reason.Message.Dutch.EndsWith('.') && reason.Message.English.EndsWith('.'));
                    cases.State.ShouldBe(before, command.GetType().Name);
                }
                else
                {
                    accepted++;
                    foreach (var happened in ((Decision.Accepted)decision).Events)
                        CanBeKept(happened.What);
                }
            }
        }

        refused.ShouldBeGreaterThan(1_000);
        accepted.ShouldBeGreaterThan(100);
    }

    // Strict: what is no UTF-8 throws.
    private static void CanBeKept(CaseEvent happened)
    {
        var written = EventForm.Write(happened);
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(written.Body + written.Secret);
        EventForm.Write(EventForm.Read(written.Type, written.Body)).Body.ShouldBe(written.Body);
    }
}
