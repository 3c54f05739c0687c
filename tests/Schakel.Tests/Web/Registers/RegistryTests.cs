// SPDX-License-Identifier: EUPL-1.2
using Schakel.Tests.Support;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Registers;

/// <summary>What stands in the tables under <c>policy</c> is whole, says where it comes from, and never mixes what is invented with what is real.</summary>
public sealed class RegistryTests
{
    private static readonly Registry Registry = Registry.Read(Repository.Root);

    // What real organisations are called, and what the law and the bottlenecks of the demonstration name.
    private static readonly string[] RealOrganisations =
    [
        "UWV", "Uitvoeringsinstituut Werknemersverzekeringen", "Sociale Verzekeringsbank", "SVB", "Dienst Uitvoering Onderwijs", "DUO", "CJIB", "Centraal Justitieel Incassobureau",
        "Belastingdienst", "Dienst Toeslagen", "Politie", "CAK", "CIZ", "IND", "CBR", "RDW", "VNG", "Raad voor het Openbaar Bestuur", "Nationale ombudsman",
        "Gemeente Eindhoven", "Gemeente Amersfoort", "Gemeente Groningen", "Gemeente Den Bosch", "Gemeente Leiden", "Gemeente Arnhem", "Gemeente Delft", "Gemeente Amsterdam",
        "Provincie Groningen", "Provincie Zuid-Holland", "Waterschap Rivierenland",
    ];

    [Fact]
    public void Every_regulation_has_a_title_a_source_and_a_ministry()
    {
        Registry.Regulations.ShouldNotBeEmpty();
        Registry.Regulations.Where(each => new[] { each.Name, each.Title, each.ShortTitle, each.Source, each.Ministry }.Any(string.IsNullOrWhiteSpace)).ShouldBeEmpty();
        Registry.Regulations.Select(each => each.Name).ShouldBeUnique();
        Registry.Regulations.Select(each => each.ShortTitle).ShouldBeUnique();
    }

    [Fact]
    public void A_regulation_with_a_number_is_referred_to_by_it()
    {
        foreach (var each in Registry.Regulations.Where(each => each.Bwb.Length > 0))
        {
            each.Bwb.ShouldMatch("^BWBR[0-9]{7}$");
            each.Jci.ShouldBe($"jci1.3:c:{each.Bwb}");
        }

        Registry.Regulations.Where(each => each.Bwb.Length == 0 && each.Jci.Length > 0).ShouldBeEmpty();
        Registry.Regulations.Where(each => each.Bwb.Length > 0).Select(each => each.Bwb).ShouldBeUnique();
    }

    [Fact]
    public void Every_framework_has_principles_and_a_source()
    {
        Registry.Frameworks.Where(each => each.Source.Length == 0 || each.Title.Dutch.Length == 0 || each.Title.English.Length == 0).ShouldBeEmpty();
        Registry.Frameworks.Where(framework => Registry.Principles.All(principle => principle.Framework != framework.Name)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_principle_stands_in_a_framework_and_is_said_in_both_languages_with_its_source()
    {
        var frameworks = Registry.Frameworks.Select(each => each.Name).ToHashSet();
        Registry.Principles.Where(each => !frameworks.Contains(each.Framework)).ShouldBeEmpty();
        Registry.Principles.Where(each => new[] { each.Name, each.Title.Dutch, each.Title.English, each.Explanation.Dutch, each.Explanation.English, each.Source }
            .Any(string.IsNullOrWhiteSpace)).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_principles_have_one_name_or_one_title()
    {
        Registry.Principles.Select(each => each.Name).ShouldBeUnique();
        Registry.Principles.Select(each => each.Title.Dutch).ShouldBeUnique();
    }

    [Fact]
    public void The_ombudsman_has_twenty_two_requirements() => Registry.Principles.Count(each => each.Framework == "behoorlijkheid").ShouldBe(22);

    [Fact]
    public void No_invented_organisation_is_called_as_a_real_one() =>
        Registry.Organisations.Values.Where(each => each.IsInvented).Select(each => each.Title)
            .Intersect(RealOrganisations, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty();

    [Fact]
    public void Every_organisation_is_of_a_type_that_ships() =>
        Registry.Organisations.Values.Select(each => each.Type).Except(Policy.Types.Select(type => type.Name)).ShouldBeEmpty();

    [Fact]
    public void Every_persona_fills_offices_that_exist_where_he_works()
    {
        foreach (var persona in Registry.Personas.Where(persona => persona.Organisation.Length > 0))
        {
            var type = Policy.Types.Single(type => type.Name == Registry.Organisations[persona.Organisation].Type);
            persona.Offices.Except(type.Offices.Select(office => office.Name).Concat(Schakel.Dossiers.Appointing.StandingOffices.Titles.Keys)).ShouldBeEmpty(persona.Reference);
        }

        Registry.Personas.Select(persona => persona.Reference).ShouldBeUnique();
    }

    [Fact]
    public void Every_challenge_has_a_source_and_names_regulations_that_there_are()
    {
        Registry.Challenges.ShouldNotBeEmpty();
        Registry.Challenges.Select(each => each.Name).ShouldBeUnique();
        foreach (var each in Registry.Challenges)
        {
            new[] { each.Title.Dutch, each.Title.English, each.Source }.ShouldAllBe(text => text.Length > 0, each.Name);
            each.Regulations.Except(Registry.Regulations.Select(regulation => regulation.Name)).ShouldBeEmpty(each.Name);
        }
    }

    [Fact]
    public void Every_persona_is_a_role_in_both_languages() => Registry.Personas
        .Where(each => new[] { each.Role.Dutch, each.Role.English, each.Text.Dutch, each.Text.English }.Any(string.IsNullOrWhiteSpace)).ShouldBeEmpty();
}
