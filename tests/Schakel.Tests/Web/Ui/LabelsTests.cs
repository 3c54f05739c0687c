// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Tests.Support;
using Schakel.Web.Ui;

namespace Schakel.Tests.Web.Ui;

/// <summary>What people read for the words of a shipped procedure is there in both languages.</summary>
public sealed class LabelsTests
{
    public static TheoryData<string> Names => Policy.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_answer_and_act_has_a_name_in_English(string name) =>
        Answers(Policy.Procedures.Single(each => each.Name == name)).Where(label => Labels.Answer(label).English == AsWritten(label)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Everything_that_is_asked_is_asked_in_English(string name)
    {
        var procedure = Policy.Procedures.Single(each => each.Name == name);
        procedure.Questions.Select(question => question.Name).Concat(procedure.Raising?.With ?? []).Concat(Carried(procedure)).Distinct()
            .Where(word => Labels.Field(word).English == AsWritten(word)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_called_something_in_English(string name)
    {
        var procedure = Policy.Procedures.Single(each => each.Name == name);
        Labels.Title(procedure).Dutch.ShouldBe(procedure.Title);
        Labels.Title(procedure).English.ShouldNotBe(procedure.Title);
    }

    [Fact]
    public void A_word_of_a_procedure_that_nobody_knows_yet_stands_there_with_spaces() => Labels.Answer("nog-eens-kijken").Dutch.ShouldBe("Nog eens kijken");

    private static IEnumerable<string> Answers(Procedure procedure) =>
        procedure.Steps.SelectMany(step => step.Answers.Select(answer => answer.Label).Concat(step.Acts.Select(act => act.Label))).Concat(procedure.Acts.Select(act => act.Label)).Distinct();

    private static IEnumerable<string> Carried(Procedure procedure) =>
        procedure.Steps.SelectMany(step => step.Answers.SelectMany(answer => answer.With).Concat(step.Acts.SelectMany(act => act.With))).Concat(procedure.Acts.SelectMany(act => act.With));

    private static string AsWritten(string word)
    {
        var spaced = word.Replace('-', ' ');
        return char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }
}
