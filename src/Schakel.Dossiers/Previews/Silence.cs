// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Procedures;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Dossiers.Previews;

/// <summary>The story of silence: what happens by itself, on which day, if nobody answers. It is a run of the engine, told.</summary>
public static class Silence
{
    // A text that holds passes each step once; one that does not may go round.
    private const int Most = 1_000;

    /// <summary>Of a dossier that is still to be opened: what a raiser sees before sending.</summary>
    /// <param name="library">The texts.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="at">Where it would run.</param>
    /// <param name="on">The day it would be opened.</param>
    /// <param name="dates">The dates that were filled in; one that must be there and is not is taken as late as it may be.</param>
    /// <param name="staffing">Who fills each office, where that is known: one that nobody may fill is passed over.</param>
    /// <param name="barred">Who took or prepared the decision, as persons.</param>
    /// <param name="english">The course as it is told in English; null for the same words.</param>
    public static SilentStory Before(
        Library library, string procedure, Placement at, DateOnly on, ImmutableDictionary<string, DateOnly> dates,
        ImmutableDictionary<string, ImmutableArray<string>>? staffing = null, ImmutableHashSet<string>? barred = null,
        Func<Course, Course>? english = null)
    {
        if (Placing.Find(library, procedure, at, out var placed) is { } nowhere)
            return new SilentStory([], [nowhere]);
        var course = library.Course(placed!.ProcedureHash, placed.TypeHash, placed.Driver);
        var blank = Player.Opening(placed.Procedure, library.Calendar, on);
        var opening = blank with { Dates = blank.Dates.SetItems(dates), Staffing = staffing ?? blank.Staffing, Barred = barred ?? blank.Barred };
        return Schakel.Procedures.Engine.Deciding.Decide(null, opening, course, library.Calendar) switch
        {
            Outcome.Accepted accepted => new SilentStory(Told(null, accepted.Events, course, library, english), []),
            Outcome.Refused refused => new SilentStory([], refused.Reasons),
            _ => throw new InvalidOperationException("No such outcome."),
        };
    }

    /// <summary>Of a dossier as it is now: what happens next if nobody does anything any more.</summary>
    /// <param name="library">The texts.</param>
    /// <param name="file">The dossier.</param>
    /// <param name="english">The course as it is told in English; null for the same words.</param>
    public static SilentStory From(Library library, CaseFile file, Func<Course, Course>? english = null) =>
        new(Told(file.Running, [], library.Course(file.ProcedureHash, file.TypeHash, file.Driver), library, english), []);

    private static ImmutableArray<Foretold> Told(Dossier? dossier, ImmutableArray<Event> events, Course course, Library library, Func<Course, Course>? english)
    {
        var happened = ImmutableArray.CreateBuilder<Happening>();
        Fold(events);
        while (happened.Count < Most && Time.NextDay(dossier!) is { } last
            && Schakel.Procedures.Engine.Deciding.Decide(dossier, new Command.PassTime(last.AddDays(1)), course, library.Calendar) is Outcome.Accepted { Events: { IsEmpty: false } next })
            Fold(next);
        var run = new Run(happened.ToImmutable(), Complete: true);
        var told = Teller.Tell(run, course, isNamed: false);
        var toldInEnglish = english is null ? told : Teller.Tell(run, english(course), isNamed: false);
        return [.. run.Happened.Select((happening, at) => new Foretold(told[at].Day, HolderOf(happening.Dossier, course), happening.Dossier.At, new(told[at].Text.Dutch, toldInEnglish[at].Text.English)))];

        void Fold(ImmutableArray<Event> more)
        {
            foreach (var each in more)
                happened.Add(new Happening(each, dossier = Folding.Evolve(dossier, each)));
        }
    }

    private static string? HolderOf(Dossier dossier, Course course) =>
        dossier.At is Position.InStep at && course.IndexOf(at.Step) is { } index ? course.HolderAt(index) : null;
}

/// <summary>The story of silence, or why there is none.</summary>
/// <param name="Lines">What happens, in order.</param>
/// <param name="Refused">Why it cannot be opened so.</param>
public sealed record SilentStory(ImmutableArray<Foretold> Lines, ImmutableArray<Refusal> Refused)
{
    /// <summary>Whether anyone has time to answer: not where nobody fills the offices on the way. True where it is not known.</summary>
    public bool TakesTime => Lines.IsEmpty || Lines[^1].Day != Lines[0].Day;
}

/// <summary>One thing that happens by itself.</summary>
/// <param name="Day">On which day.</param>
/// <param name="Holder">Whose turn it is from then; null where it has left the ladder.</param>
/// <param name="At">Where it then is.</param>
/// <param name="Text">As a sentence.</param>
public sealed record Foretold(DateOnly Day, string? Holder, Position At, Wording Text);
