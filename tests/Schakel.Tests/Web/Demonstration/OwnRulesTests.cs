// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Regulations;
using Schakel.Web.Demonstration.Filling;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Demonstration;

public sealed class OwnRulesTests
{
    private static readonly Registry Registry = Registry.Read(Repository.Root);

    [Fact]
    public void What_organisations_of_a_demonstration_work_by_could_have_been_typed_and_belongs_to_nobody_real()
    {
        var shipped = Registry.Regulations.SelectMany(each => new[] { each.Title, each.ShortTitle }).ToList();
        var rules = OwnRules.Read(Repository.Root, new DateOnly(2026, 12, 1));

        rules.ShouldNotBeEmpty();
        foreach (var (organisation, change) in rules)
        {
            Registry.Organisations[organisation].IsInvented.ShouldBeTrue(organisation);
            RuleFaults.Of(new RuleBook(organisation, []), change, shipped).ShouldBeEmpty(change.Rule.Title);
            Registry.Regulations.ShouldContain(each => each.Name == change.Rule.Beside!.Regulation);
        }
    }
}
