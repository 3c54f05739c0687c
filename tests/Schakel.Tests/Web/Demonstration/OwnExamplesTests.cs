// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Web.Demonstration.Filling;
using Schakel.Web.OwnTexts;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Demonstration;

public sealed class OwnExamplesTests
{
    private static readonly Registry Registry = Registry.Read(Repository.Root);

    [Fact]
    public void What_organisations_of_a_demonstration_keep_could_have_been_typed_and_belongs_to_nobody_real()
    {
        var all = OwnExamples.Read(Repository.Root, new DateOnly(2026, 12, 1), Registry.TitleOf).ToList();

        all.Select(each => each.Register).Distinct().ShouldBe([OwnRegister.Rules, OwnRegister.Frameworks, OwnRegister.Definitions, OwnRegister.Challenges, OwnRegister.Organisation]);
        foreach (var (register, organisation, change) in all)
        {
            Registry.Organisations[organisation].IsInvented.ShouldBeTrue(organisation);
            OwnFaults.Of(new OwnBook(organisation, []), change, [.. Shelf.Of(change.Text).Shipped(Registry)]).ShouldBeEmpty(change.Text.Title);
            Shelf.Of(change.Text).Register.ShouldBe(register);
            if (change.Text is OwnRule rule)
                Registry.Regulations.ShouldContain(each => each.Name == rule.Beside!.Regulation);
            if (change.Text is OwnChallenge challenge)
            {
                var own = all.Where(each => each.Organisation == organisation && each.Register is OwnRegister.Rules).Select(each => $"{organisation}/{each.Change.Text.Name}");
                challenge.Regulations.ShouldBeSubsetOf(Registry.Regulations.Select(each => each.Name).Concat(own));
            }

            if (change.Text is OwnOrganisation itself)
                new Uri(itself.Website).Host.ShouldEndWith(".example");
            if (change.Text is OwnDefinition definition)
                Registry.Definitions.ShouldContain(each => each.Name == definition.Narrows);
        }
    }
}
