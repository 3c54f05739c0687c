// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Reflection;
using Schakel.Procedures.Reading;
using Schakel.Tests.House;
using Schakel.Tests.Support;

namespace Schakel.Tests.Reading;

/// <summary>The reference of the language says what the code does.</summary>
public sealed class ReferenceTests
{
    private const string File = "docs/procedures.md";

    [Fact]
    public void The_codes_are_those_of_the_code() =>
        MarkdownTable.Under(File, "What can be wrong").Select(row => (row[0].Trim('`'), row[1].Trim('`')))
            .ShouldBe(Constants(typeof(TextCode)).Select(constant => ((string)constant.Value, constant.Name)));

    [Fact]
    public void The_limits_are_those_of_the_code() =>
        MarkdownTable.Under(File, "Limits").Select(row => (row[0].Trim('`'), int.Parse(row[2], NumberStyles.AllowThousands)))
            .ShouldBe(Constants(typeof(Limits)).Select(constant => (constant.Name, (int)constant.Value)));

    [Fact]
    public void Every_word_of_the_language_stands_in_the_reference()
    {
        var told = WordsOf(Repository.Read(File));

        Words().Where(word => !WordsOf(word).IsSubsetOf(told)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_a_line_starts_with_stands_in_a_sample()
    {
        // The samples are what shows that nothing is lost in writing: a word that is added must be shown too.
        var shown = WordsOf(Samples.Whole + Samples.Organisation);

        Vocabulary.HeaderWords.Concat(Vocabulary.StepWords).Concat(Vocabulary.StoryWords).Concat(Vocabulary.OrganisationWords)
            .Concat(Vocabulary.OfficeWords).Concat(Vocabulary.InnerWords).Where(word => !WordsOf(word).IsSubsetOf(shown)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("procedure")]
    [InlineData("organisatie")]
    public void The_examples_are_read_without_findings(string word)
    {
        var examples = Samples.Examples(word).ToArray();

        examples.ShouldNotBeEmpty();
        examples.SelectMany(example => word == "procedure" ? ProcedureReader.Read(example, "").Findings : OrganisationReader.Read(example, "").Findings)
            .ShouldBeEmpty();
    }

    private static HashSet<string> WordsOf(string text) =>
        text.Split([' ', '\n', '`', ',', '(', ')', '|', '[', ']', ';', ':', '.', '/'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();

    private static List<string> Words()
    {
        var words = new List<string>();
        foreach (var value in typeof(Vocabulary).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)))
        {
            words.AddRange(value switch
            {
                string word => [word],
                IEnumerable<string> list => list,
                _ => (IEnumerable<string>)value!.GetType().GetProperty(nameof(WordList<>.Words))!.GetValue(value)!,
            });
        }

        words.Count.ShouldBeGreaterThan(100);
        return words;
    }

    private static IEnumerable<(string Name, object Value)> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (field.Name, field.GetRawConstantValue()!));
}
