// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Sealing;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Dossiers;

/// <summary>What everyone may know of a dossier.</summary>
public sealed class PublicityTests
{
    private static readonly Position AtThePublic = new Position.Resting(Forum.Public, new DateOnly(2026, 12, 15));
    private static readonly Position AtParliament = new Position.Resting(Forum.Representatives, new DateOnly(2026, 12, 15));

    [Fact]
    public void Every_kind_is_public_in_lists_as_it_is_in_the_log() =>
        Enum.GetValues<Kind>().ShouldAllBe(kind => (Publicities.Of(kind) == Publicity.Dossier) == LogEntry.IsPublic(kind));

    [Theory]
    [InlineData(Kind.Signal)]
    [InlineData(Kind.ProfessionalBrake)]
    [InlineData(Kind.Promise)]
    public void A_private_dossier_is_listed_only_once_it_rests_at_the_public_and_then_as_a_silence(Kind kind)
    {
        Publicities.Listed(kind, AtThePublic, isAfterAnswer: false).ShouldBe(Publicities.Silence);
        Publicities.Listed(kind, AtThePublic, isAfterAnswer: true).ShouldBeNull();
        Publicities.Listed(kind, AtParliament, isAfterAnswer: false).ShouldBeNull();
    }

    [Theory]
    [InlineData(Kind.Objection)]
    [InlineData(Kind.Complaint)]
    [InlineData(Kind.WrongdoingReport)]
    [InlineData(Kind.Hearing)]
    public void Of_what_is_only_counted_by_the_year_not_even_a_silence_is_listed(Kind kind) => Publicities.Listed(kind, AtThePublic, isAfterAnswer: false).ShouldBeNull();
}
