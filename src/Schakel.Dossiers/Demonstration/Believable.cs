// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;

namespace Schakel.Dossiers.Demonstration;

/// <summary>
/// Dossiers that could be real: opened and answered by the commands that people give, so that whatever stands in a seeded store could have
/// come about. The same seed gives the same dossiers.
/// </summary>
/// <param name="library">The texts in force.</param>
/// <param name="seed">Where chance starts.</param>
public sealed class Believable(Library library, int seed)
{
    // What people bring up, by how often: each procedure as many times as it stands here.
    private static readonly ImmutableArray<string> Procedures =
    [
        .. Enumerable.Repeat("signaal", 11), .. Enumerable.Repeat("noodrem-professional", 4), "klacht", "klacht", "bezwaar", "bezwaar", "melding-misstand", "knelpunt",
    ];

    private readonly ImmutableArray<Setting>[] settings =
        [.. Procedures.Select(name => Setting.For(library.Newest(name)!, library.Types))];

    /// <summary>The id of the command that opens a dossier.</summary>
    /// <param name="index">Its index.</param>
    public string CommandOf(int index) => $"voorbeeld/{seed}/{index}";

    /// <summary>The number of a dossier.</summary>
    /// <param name="index">Its index.</param>
    public DossierNumber NumberOf(int index) => DossierNumber.Of(CommandOf(index), 0);

    /// <summary>Opens a dossier.</summary>
    /// <param name="index">Its index: another one is another dossier.</param>
    /// <param name="on">The day on which it is opened; dates in it lie before or after that.</param>
    public Submission Open(int index, DateOnly on)
    {
        var chance = new Random(unchecked(seed * 486_187_739 + index));
        var which = chance.Next(Procedures.Length);
        var procedure = library.Newest(Procedures[which])!;
        var here = settings[which];
        var organisations = Invented.Organisations.Where(each => here.Any(setting => setting.Type.Name == each.Type)).ToImmutableArray();
        var (organisation, type) = Invented.One(organisations, chance);
        var setting = Invented.One([.. here.Where(setting => setting.Type.Name == type)], chance);
        var protection = Invented.One(procedure.Protections, chance);
        var dates = procedure.Questions.Where(question => question is { Required: true, Type: QuestionType.Date })
            .ToImmutableDictionary(question => question.Name, _ => on.AddDays(-chance.Next(1, 30)));
        var open = new CaseCommand.Open(
            procedure.Name, new Placement(organisation, type, setting.Driver?.Name), protection, [Raiser(index, protection)], Asked(procedure, chance))
        { Dates = dates };
        return new Submission(CommandOf(index), organisation, [new Part(NumberOf(index), open)]);
    }

    /// <summary>What the one whose turn it is answers; null where the dossier is in no step, or he can give none now.</summary>
    /// <param name="file">The dossier.</param>
    /// <param name="on">The day.</param>
    public Submission? Answer(CaseFile file, DateOnly on)
    {
        if (file.Running.At is not Position.InStep { Step: var name })
            return null;
        var course = library.Course(file.ProcedureHash, file.TypeHash, file.Driver);
        var step = course.Procedure.Steps.First(step => step.Name == name);
        var chance = new Random(unchecked(seed + file.Number.Text.Aggregate(17, (sum, letter) => sum * 31 + letter)));
        var answers = step.Answers.Where(answer => answer is { OnlyAfter: null, Opens: null } && answer.With.All(IsEasy)).ToImmutableArray();
        if (answers.IsEmpty || course.HolderOf(step.Holder) is not { } holder)
            return null;
        var answer = Invented.One(answers, chance);
        return new Submission($"{file.Number}/antwoord/{file.Version}", file.Organisation,
            [new Part(file.Number, new CaseCommand.Answer(new Actor(holder), name, answer.Label, Written(answer, on, chance)))]);
    }

    private static RaiserIdentity Raiser(int index, Protection protection) => protection switch
    {
        Protection.Open => new($"account-{index % 997}", $"Melder {index % 997}"),
        Protection.Confidential => new($"beschermd-{index}", $"Beschermde melder {index % 997}"),
        _ => new($"code:voorbeeld-{index}", null),
    };

    private static Words Asked(Procedure procedure, Random chance)
    {
        var words = Words.None.With("verhaal", Invented.Story(chance));
        var asked = procedure.Questions.Where(question => question.Required && question.Type is not QuestionType.Date).Select(question => question.Name)
            .Concat(procedure.Raising?.With ?? []);
        return asked.Aggregate(words, (all, name) => all.With(name, name == "eerst-gepraat" ? "Ja, vorige week met de teamleider." : Invented.Story(chance)));
    }

    private static bool IsEasy(string carried) => Vocabulary.Carried.Contains(carried) || carried is "gehoord-of-waarom-niet" or "dictum" or "oordeel-over-de-klacht";

    private static Words Written(Answer answer, DateOnly on, Random chance)
    {
        var words = Words.None;
        foreach (var carried in answer.With)
        {
            words = carried switch
            {
                Vocabulary.Weighing => words with { Weighing = [new Weighed("evenredigheid", Pleads.For, Invented.Motivation(chance), "de burger", "De regel wijkt.")] },
                Vocabulary.Promise => words with { Promise = new Undertaking(Invented.Motivation(chance), on.AddDays(chance.Next(14, 120))) },
                _ => words.With(carried, Invented.Motivation(chance)),
            };
        }

        return words;
    }
}
