// SPDX-License-Identifier: EUPL-1.2
using Schakel.Cli;
using Schakel.Cli.Retaining;
using Schakel.Procedures;
using Schakel.Procedures.Reading;
using Schakel.Tests.Support;

namespace Schakel.Tests.PolicyTexts;

/// <summary>The selection list that ships: an example, but a whole one.</summary>
public sealed class ShippedSelectionListTests
{
    [Fact]
    public void Every_shipped_procedure_has_a_row_of_its_own_and_every_row_says_that_it_is_an_example()
    {
        var session = new Session(new World(TextWriter.Null, TextWriter.Null, TimeProvider.System) { Home = Repository.Root }, Language.Dutch);

        var list = SelectionFile.Read(null, session);

        list.Rules.Select(rule => rule.For).ShouldBe(Policy.Procedures.Select(procedure => procedure.Name).Distinct(), ignoreOrder: true);
        list.Rules.ShouldAllBe(rule => rule.IsExample);
        Policy.Procedures.ShouldAllBe(procedure => list.RuleFor(procedure.Name, Vocabulary.Kinds[procedure.Kind!.Value]) != null);
    }
}
