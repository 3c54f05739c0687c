// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Checking;

/// <summary>G9: no step and no answer is dead.</summary>
internal static class G09NothingDead
{
    private const string Code = "G9";

    public static void Check(Examination examination)
    {
        var procedure = examination.Procedure;
        if (examination.Settings.IsEmpty)
            examination.Report(Code, procedure.Place, new(
                "Deze procedure kan nergens lopen: bij geen type organisatie kan iemand aan het stuur zitten.",
                "This procedure can run nowhere: in no type of organisation can anyone be at the wheel."));
        var opened = Opened(procedure).ToHashSet();
        for (var index = 0; index < procedure.Steps.Length; index++)
            CheckStep(examination, index, opened);
        foreach (var act in procedure.Acts)
            CheckAct(examination, act);
    }

    private static void CheckStep(Examination examination, int index, HashSet<string> opened)
    {
        var step = examination.Step(index);
        if (!examination.Ways.IsEmpty && !examination.Ways.Any(ways => ways.Reaches(index)))
        {
            var unfilled = step.Holder is not null && examination.Ways.All(ways => ways.Course.IsPassedOver(index));
            examination.Report(Code, step.Place, unfilled
                ? new($"Niemand vervult ‘{step.Holder}’, bij geen enkel type organisatie. Zo wordt ‘{step.Name}’ altijd overgeslagen.",
                    $"Nobody fills ‘{step.Holder}’, in any type of organisation. So ‘{step.Name}’ is always passed over.")
                : new($"Geen enkele weg leidt naar ‘{step.Name}’. Haal de stap weg of leid er een antwoord heen.",
                    $"No way leads to ‘{step.Name}’. Remove the step or lead an answer to it."));
        }

        if (step.Answers.IsEmpty)
            examination.Report(Code, step.Place, new(
                $"Stap ‘{step.Name}’ heeft geen antwoord. Wie aan zet is, kan alleen zwijgen: voeg ‘kan’ toe.",
                $"Step ‘{step.Name}’ has no answer. Its holder can only be silent: add ‘kan’."));
        foreach (var answer in step.Answers.Where(answer => answer.OnlyAfter is not null && !opened.Contains(answer.OnlyAfter.Name)))
            examination.Report(Code, answer.OnlyAfter!.Place, new(
                $"‘{answer.Label}’ wacht op ‘{answer.OnlyAfter.Name}’, maar dat wordt nergens geopend. Voeg ‘naast {answer.OnlyAfter.Name}’ toe.",
                $"‘{answer.Label}’ waits for ‘{answer.OnlyAfter.Name}’, but nothing opens that. Add ‘naast {answer.OnlyAfter.Name}’."));
        foreach (var act in step.Acts)
        {
            CheckAct(examination, act);
            if (act is { To: not null, Who.IsRaiser: false } && ReachedIn(examination, index) is { Count: > 0 } reached
                && reached.TrueForAll(ways => ways.Course.HolderOf(act.Who) is { } who && who == ways.Course.HolderAt(index)))
                examination.Report(Code, act.Place, new(
                    $"‘{act.Who}’ is in ‘{step.Name}’ zelf aan zet, en antwoordt met ‘kan’. Zo kan niemand ‘{act.Label}’.",
                    $"In ‘{step.Name}’ it is the turn of ‘{act.Who}’ itself, which answers with ‘kan’. So nobody can ‘{act.Label}’."));
        }
    }

    private static List<Ways> ReachedIn(Examination examination, int index) => [.. examination.Ways.Where(ways => ways.Reaches(index))];

    private static void CheckAct(Examination examination, Act act)
    {
        if (!examination.Ways.IsEmpty && examination.Ways.All(ways => ways.Course.HolderOf(act.Who) is null))
            examination.Report(Code, act.Place, new(
                $"Niemand vervult ‘{act.Who}’, bij geen enkel type organisatie. Zo kan niemand ‘{act.Label}’.",
                $"Nobody fills ‘{act.Who}’, in any type of organisation. So nobody can ‘{act.Label}’."));
    }

    private static IEnumerable<string> Opened(Procedure procedure) =>
        procedure.Beside.Concat(procedure.Steps.SelectMany(step => step.Beside)).Select(reference => reference.Name)
            .Concat(procedure.Steps.SelectMany(step => step.Answers).Select(answer => answer.Opens).OfType<Reference>().Select(opens => opens.Name))
            .Concat(procedure.Acts.Concat(procedure.Steps.SelectMany(step => step.Acts)).Select(act => act.Opens).OfType<Reference>().Select(opens => opens.Name));
}
