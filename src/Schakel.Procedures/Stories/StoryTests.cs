// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using static System.Globalization.CultureInfo;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Stories;

/// <summary>Plays the stories beside a text (<c>verhaal</c>) on the engine and says which line does not come true.</summary>
internal sealed class StoryTests
{
    private readonly StoryTest story;
    private readonly Course course;
    private readonly Calendar calendar;
    private readonly List<Happening> happened = [];

    private StoryTests(StoryTest story, Course course, Calendar calendar) => (this.story, this.course, this.calendar) = (story, course, calendar);

    /// <summary>The first line of each story that does not come true.</summary>
    public static IEnumerable<Finding> Check(Procedure procedure, string file, Surroundings surroundings)
    {
        var settings = Setting.For(procedure, surroundings.Types);
        foreach (var told in procedure.Stories)
        {
            var failed = Find(told, settings, procedure, surroundings) is { } setting
                ? new StoryTests(told, new Course(procedure, setting), surroundings.Calendar).Play()
                : (told.Place, new Wording(
                    $"‘bij {told.OrganisationType}{(told.Driver is null ? "" : $", {told.Driver}")}’ bestaat niet voor deze procedure.",
                    $"‘bij {told.OrganisationType}{(told.Driver is null ? "" : $", {told.Driver}")}’ does not exist for this procedure."));
            if (failed is { } failure)
                yield return new Finding(TextCode.Story, file, failure.Place, new(
                    $"Verhaal ‘{told.Name}’: {failure.Message.Dutch}", $"Story ‘{told.Name}’: {failure.Message.English}"));
        }
    }

    private static Setting? Find(StoryTest story, ImmutableArray<Setting> settings, Procedure procedure, Surroundings surroundings) => story.OrganisationType is null
        ? Setting.Default(procedure, surroundings.Types)
        : settings.FirstOrDefault(setting => setting.Type.Name == story.OrganisationType && (story.Driver is null || setting.Driver?.Name == story.Driver));

    private (Place Place, Wording Message)? Play()
    {
        foreach (var line in story.Lines)
        {
            var wrong = line switch
            {
                StoryTestLine.Acts acts => Act(acts),
                StoryTestLine.Then then => Look(then),
                _ => throw new InvalidOperationException("No such line."),
            };
            if (wrong is not null)
                return (line.Place, wrong);
        }

        return null;
    }

    private Dossier? Dossier => happened.Count == 0 ? null : happened[^1].Dossier;

    private Wording? Act(StoryTestLine.Acts line)
    {
        if (line.What == StoryWords.Raises)
            return Do(Opening(line.Day));
        if (Dossier is null)
            return new("Het verhaal begint niet met ‘trekt melder’.", "The story does not start with ‘trekt melder’.");
        // Time first, so that the act meets the dossier where it then is.
        if (Do(new Command.PassTime(line.Day)) is { } early)
            return early;
        return Do(CommandFor(line));
    }

    private Command CommandFor(StoryTestLine.Acts line)
    {
        var who = new Actor(course.HolderOf(line.Who) ?? line.Who.ToString());
        var everything = course.Procedure.Steps.SelectMany(step => step.Answers.SelectMany(answer => answer.With))
            .Concat(course.Procedure.Acts.Concat(course.Procedure.Steps.SelectMany(step => step.Acts)).SelectMany(act => act.With)).ToImmutableHashSet();
        var here = (Dossier!.At as Position.InStep)?.Step;
        var step = here is not null && course.IndexOf(here) is { } index ? course.Procedure.Steps[index] : null;
        return line.What switch
        {
            StoryWords.Extends => new Command.Extend(line.Day, who, HasReasons: true),
            StoryWords.Suspends => new Command.Suspend(line.Day, who, HasReasons: true),
            StoryWords.Resumes => new Command.Resume(line.Day),
            StoryWords.TakesBack => new Command.TakeBack(line.Day, who),
            var done when course.Procedure.Beside.Concat(course.Procedure.Steps.SelectMany(other => other.Beside)).Any(beside => beside.Name == done)
                => new Command.LinkedIsDone(line.Day, done),
            var label when step is not null && course.HolderOf(step.Holder) == who.Holder && step.Answers.Any(answer => answer.Label == label)
                => Answer(line.Day, who, step, label, everything),
            var label when Late(who, label) is { } late => Answer(line.Day, who, late, label, everything),
            var label => new Command.Act(line.Day, who, label) { Given = everything },
        };
    }

    private static Command.Answer Answer(DateOnly day, Actor who, Step step, string label, ImmutableHashSet<string> everything) =>
        new(day, who, step.Name, label) { Given = everything };

    private Step? Late(Actor who, string label) => course.Procedure.Steps.FirstOrDefault(step =>
        Dossier!.Silent.Contains(step.Name) && course.HolderOf(step.Holder) == who.Holder && step.Answers.Any(answer => answer.Label == label));

    private Command.Open Opening(DateOnly day)
    {
        var dates = story.Given
            .Where(given => DateOnly.TryParseExact(given.Value, "yyyy-MM-dd", InvariantCulture, System.Globalization.DateTimeStyles.None, out _))
            .DistinctBy(given => given.Key)
            .ToImmutableDictionary(given => given.Key, given => DateOnly.ParseExact(given.Value, "yyyy-MM-dd", InvariantCulture));
        var given = story.Given.Select(pair => pair.Key).Concat(course.Procedure.Raising?.With ?? [])
            .Concat(course.Procedure.Questions.Where(question => question.Type != QuestionType.Date).Select(question => question.Name));
        return new Command.Open(day, ["melder-1"]) { Dates = dates, Given = [.. given] };
    }

    private Wording? Do(Command command)
    {
        if (Deciding.Decide(Dossier, command, course, calendar) is Outcome.Refused refused)
            return new(string.Join(' ', refused.Reasons.Select(reason => reason.Message.Dutch)), string.Join(' ', refused.Reasons.Select(reason => reason.Message.English)));
        foreach (var next in ((Outcome.Accepted)Deciding.Decide(Dossier, command, course, calendar)).Events)
            happened.Add(new Happening(next, Folding.Evolve(Dossier, next)));
        return null;
    }

    // A line is about the end of its day: what lapses on it has then lapsed.
    private Wording? Look(StoryTestLine.Then line)
    {
        if (Dossier is null)
            return new("Het verhaal begint niet met ‘trekt melder’.", "The story does not start with ‘trekt melder’.");
        // A line may also look back: where it is now, it may have been since long before the last thing that happened.
        if (Do(new Command.PassTime(Clocks.Later(line.Day.AddDays(1), Dossier.LastDay))) is { } wrong)
            return wrong;
        var (at, since) = Dossier.At switch
        {
            Position.InStep step => (step.Step, step.Since),
            Position.Resting rests => (Vocabulary.Forums[rests.Forum], rests.Since),
            Position.Done done => ($"klaar als {Vocabulary.DoneAs[done.As]}", done.On),
            Position.Gone gone => ($"poort {Vocabulary.Gates[gone.Gate]}", gone.On),
            _ => throw new InvalidOperationException("No such position."),
        };
        var expected = line.At switch
        {
            Target.ToStep step => step.Step,
            Target.ToForum forum => Vocabulary.Forums[forum.Forum],
            Target.Done done => $"klaar als {Vocabulary.DoneAs[done.As]}",
            Target.ThroughGate gate => $"poort {Vocabulary.Gates[gate.Gate]}",
            _ => throw new InvalidOperationException("No such target."),
        };
        return at == expected && since == line.Day
            ? null
            : new($"op {line.Day:yyyy-MM-dd} is het dossier niet in ‘{expected}’ gekomen, maar op {since:yyyy-MM-dd} in ‘{at}’.",
                $"on {line.Day:yyyy-MM-dd} the dossier did not come in ‘{expected}’, but on {since:yyyy-MM-dd} in ‘{at}’.");
    }
}
