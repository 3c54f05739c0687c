// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Stories;

namespace Schakel.Procedures.Checking;

/// <summary>G10: the latest end date is known for any start date, and under the kind's cap. More time by consent is outside it.</summary>
internal static class G10LatestEnd
{
    private const string Code = "G10";

    /// <summary>The worst case over all settings; null where it is not known because the text has a circle or an open end.</summary>
    public static int? Check(Examination examination, Certificate? certificate)
    {
        var open = false;
        foreach (var step in examination.Procedure.Steps.Where(step => step.Until is { AtMost: null }))
            Open(step.Until!.Place, step.Until.Question);
        foreach (var term in examination.Procedure.Terms)
            CheckAnchor(term.From, term.Place);
        foreach (var step in examination.Procedure.Steps)
            CheckAnchor(step.Within?.From, step.Within?.Place ?? default);
        if (open || certificate is null)
            return null;

        var worst = examination.Ways.Zip(WorstCase.OfEach(examination))
            .Where(pair => pair.Second is not null).Select(pair => (Ways: pair.First, Case: pair.Second!))
            .ToList();
        foreach (var (ways, slowest) in worst.Where(entry => entry.Case.Days > examination.Rules.Cap))
            Report(examination, ways, slowest);
        return worst.Count == 0 ? null : worst.Max(entry => entry.Case.Days);

        void CheckAnchor(string? from, Place place)
        {
            if (from is null || examination.Procedure.Questions.FirstOrDefault(question => question.Name == from) is not { Type: QuestionType.Date } question)
                return;
            if (question.AtMost is null)
                Open(place, question.Name);
            else if (!question.Required)
                MayBeMissing(place, question.Name);
        }

        // Where no date was given the term would run from whenever its step is entered, and not from the latest that date may be.
        void MayBeMissing(Place place, string question)
        {
            open = true;
            examination.Report(Code, place, new(
                $"‘{question}’ kan ontbreken, en dan is niet te zeggen hoe laat deze termijn eindigt. Schrijf bij de vraag: ‘verplicht’.",
                $"‘{question}’ may be missing, and then nobody can say how late this term ends. Write ‘verplicht’ with the question."));
        }

        void Open(Place place, string question)
        {
            open = true;
            examination.Report(Code, place, new(
                $"Hier staat geen uiterste: ‘{question}’ kan elke datum zijn. Schrijf erbij: ‘hoogstens …’.",
                $"There is no limit here: ‘{question}’ can be any date. Add ‘hoogstens …’."));
        }
    }

    private static void Report(Examination examination, Ways ways, WorstCase slowest)
    {
        var message = new Wording(
            $"Dit kan {slowest.Days} dagen duren. Deze soort mag hoogstens {examination.Rules.Cap} dagen duren: maak termijnen korter.",
            $"This can take {slowest.Days} days. This kind may take {examination.Rules.Cap} days at most: make terms shorter.");
        var place = examination.Procedure.Place;
        // Where a clock may stand still, the run that is told can be a few days shorter than the longest there is.
        if (slowest.Latest is { } latest && slowest.Start is { } start && latest.SlowestRun(start) is var moves
            && Player.Play(ways.Course, examination.Surroundings.Calendar, start, moves).Last is { } end
            && end.LastDay.DayNumber - start.DayNumber > examination.Rules.Cap)
            examination.Report(Code, place, message, ways, () => moves, new Claim.LongerThan(examination.Rules.Cap), start);
        else
            examination.Report(Code, place, message, ways);
    }
}
