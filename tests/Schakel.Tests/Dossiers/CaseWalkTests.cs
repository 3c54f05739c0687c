// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dossiers;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Sealing;
using Schakel.Procedures.Model;
using Schakel.Tests.Support;

namespace Schakel.Tests.Dossiers;

/// <summary>What holds whatever people do, on every procedure that ships.</summary>
public sealed class CaseWalkTests
{
    private const int Walks = 15;

    public static TheoryData<string> Procedures => Policy.Names;

    [Theory]
    [MemberData(nameof(Procedures))]
    public void What_was_written_read_again_and_folded_is_what_the_writer_holds(string procedure)
    {
        foreach (var walk in Of(procedure))
        {
            foreach (var file in walk.Cases.Files)
            {
                CaseFile? folded = null;
                foreach (var happened in walk.Cases.Happened.Where(each => each.Dossier == file.Number))
                {
                    var written = EventForm.Write(happened.What);
                    happened.Version.ShouldBe(folded?.Version ?? 0);
                    folded = CaseFolding.Evolve(folded, file.Number, EventForm.Read(written.Type, written.Body));
                }

                Cases.StateOf(folded!).ShouldBe(Cases.StateOf(file));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Procedures))]
    public void What_is_shown_as_possible_is_accepted_once_it_is_filled_in(string procedure) => Of(procedure).SelectMany(walk => walk.Refused).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Procedures))]
    public void The_log_never_holds_a_name_and_a_protected_one_stands_in_no_body(string procedure)
    {
        foreach (var happened in Of(procedure).SelectMany(walk => walk.Cases.Happened))
        {
            var written = EventForm.Write(happened.What);
            var header = new Header(happened.After.Organisation, happened.Dossier.Text, happened.Version, written.Type, Moment.NoonOn(happened.What.Day).Text, "c");
            var commitment = new byte[32];
            Commitment.Of(new byte[Commitment.Salt], header, written.Body, written.Secret, commitment);

            LogEntry.Of(commitment, header, happened.After.Frozen, happened.What).ShouldNotContain(CaseWalk.Name);
            Encoding.Latin1.GetString(commitment).ShouldNotContain("Fatima");
            if (happened.After.Protection is not Protection.Open)
                written.Body.ShouldNotContain("Fatima");
        }
    }

    [Fact]
    public void A_name_that_is_open_does_stand_in_a_body() =>
        EventForm.Write(Of("signaal").SelectMany(walk => walk.Cases.Happened).First(happened => happened.After.Protection is Protection.Open).What).Body.ShouldContain(CaseWalk.Name);

    private static IEnumerable<CaseWalk> Of(string name) =>
        Enumerable.Range(0, Walks).Select(seed => CaseWalk.Of(Policy.Procedures.Single(procedure => procedure.Name == name), seed));
}
