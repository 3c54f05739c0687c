// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;
using Schakel.Tests.Support;

namespace Schakel.Tests.Writing;

/// <summary>Running dossiers hold on to these hashes. A change that makes a test here fail needs a way to keep the old ones.</summary>
public sealed class IdentityTests
{
    [Fact]
    public void The_json_of_the_frozen_procedure_never_changes() =>
        CanonicalJson.Write(ProcedureJson.Of(Read(Frozen("alles.txt")))).ShouldBe(Frozen("alles.json"));

    [Fact]
    public void The_hash_of_the_frozen_procedure_never_changes() =>
        ProcedureHash.Of(Read(Frozen("alles.txt"))).ShouldBe("022c09dbf352b89c2096514bade41ac2c01c6da7da0e3488255a064b21446be3");

    [Fact]
    public void The_json_of_the_frozen_type_of_organisation_never_changes() =>
        CanonicalJson.Write(OrganisationJson.Of(ReadType(Frozen("proefstad.txt")))).ShouldBe(Frozen("proefstad.json"));

    [Fact]
    public void The_hash_of_the_frozen_type_of_organisation_never_changes() =>
        OrganisationHash.Of(ReadType(Frozen("proefstad.txt"))).ShouldBe("5d26221d942abe986128b9c8f38fb2410b8377044708d197898e1dc37e697c6f");

    [Fact]
    public void A_test_more_makes_no_other_version() =>
        ProcedureHash.Of(Read(Samples.Whole + "verhaal nog een\n  dan 2027-01-01 toetsen\n")).ShouldBe(ProcedureHash.Of(Read(Samples.Whole)));

    [Fact]
    public void A_place_makes_no_other_version() =>
        ProcedureHash.Of(Read("\n\n" + Samples.Whole)).ShouldBe(ProcedureHash.Of(Read(Samples.Whole)));

    [Theory]
    [InlineData("Deze tekst is een proef.", "Deze tekst is een proef!")]
    [InlineData("mag       top bespoedigen", "mag       stuur bespoedigen")]
    [InlineData(" zonder Atw", "")]
    [InlineData("verplicht, hoogstens 6", "verplicht, hoogstens 7")]
    [InlineData("verdagen  met instemming melder\n", "\n")]
    [InlineData("rust, hoogstens 1 maand", "rust, hoogstens 1 week")]
    [InlineData("  tot      einde-termijn\n", "  tot      einde-termijn, hoogstens 1 week\n")]
    [InlineData("oordeel  houdt", "plicht   houdt")]
    public void Every_other_word_makes_another_version(string from, string to)
    {
        Samples.Whole.ShouldContain(from);

        ProcedureHash.Of(Read(Samples.Whole.Replace(from, to))).ShouldNotBe(ProcedureHash.Of(Read(Samples.Whole)));
    }

    private static Procedure Read(string text) => ProcedureReader.Read(text, "proef.txt").Procedure!;

    private static OrganisationType ReadType(string text) => OrganisationReader.Read(text, "proef.txt").Type!;

    private static string Frozen(string name) => Repository.Read($"tests/Schakel.Tests/Writing/Frozen/{name}");
}
