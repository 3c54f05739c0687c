// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Previews;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Web.Precedents;
using Schakel.Web.Register;
using Schakel.Web.Registers;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Raising;

/// <summary>What was typed so far, and what it means: where it would run, what the procedure still asks, how the raiser is protected.</summary>
/// <param name="Concept">What is kept.</param>
/// <param name="Typed">What stands in the fields now.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="Library">The texts.</param>
/// <param name="Registry">The organisations.</param>
/// <param name="Visit">Who raises it, on which day.</param>
public sealed record Raise(Concept Concept, Typed Typed, Procedure Procedure, Library Library, Registry Registry, Visit Visit)
{
    /// <summary>The word by which a procedure asks which principles are at stake.</summary>
    public const string AsksPrinciples = "beginselen";

    /// <summary>The question which challenge it is about.</summary>
    public const string AsksChallenge = "opgave";

    /// <summary>How the chosen organisation is divided, and who works there.</summary>
    public Chart? Chart { get; init; }

    /// <summary>What is public and like the story. Looked up for the page that shows it, and kept nowhere.</summary>
    public ImmutableArray<Alike> Alike { get; init; } = [];

    /// <summary>Earlier cases like it, with what counted there and is named in the story or not.</summary>
    public ImmutableArray<Precedent> Near { get; init; } = [];

    /// <summary>All that the opening asks.</summary>
    public ImmutableArray<Field> Fields { get; } = Dossiers.Asking.Form.Opening(Procedure, Visit.Today, Library.Calendar);

    /// <summary>The one that is the story.</summary>
    public Field Story => StoryField.Of(Fields);

    /// <summary>Those that are asked on a page of their own, after it is known where it runs.</summary>
    public ImmutableArray<Field> Details => [.. Fields.Where(asked => asked.Name != Story.Name && asked.Name != Talk.Asked && asked.Name != Opening.Regulation)];

    /// <summary>Whether the procedure asks about which regulation it is: that is asked once, where everything else is that it is about.</summary>
    public bool NeedsRegulation => Fields.Any(asked => asked.Name == Opening.Regulation && asked.Required);

    /// <summary>The pages, in order. One that has nothing to ask is not there.</summary>
    public ImmutableArray<Stage> Stages =>
    [
        .. Enum.GetValues<Stage>().Where(stage => stage switch
        {
            Stage.Talk => Startable.StartsWithTalk(Procedure),
            Stage.Unit => !Units.IsEmpty,
            Stage.Decider => Procedure.Driver is DriverRule.WhoDecided,
            Stage.Details => !Details.IsEmpty,
            _ => true,
        }),
    ];

    /// <summary>The organisations where the procedure runs.</summary>
    public ImmutableArray<Organisation> Organisations
    {
        get
        {
            var types = Library.Settings(Procedure).Select(setting => setting.Type.Name).ToHashSet();
            return [.. Registry.Receivers.Where(organisation => types.Contains(organisation.Type)).OrderBy(organisation => organisation.Title, StringComparer.Ordinal)];
        }
    }

    public Organisation? Organisation => Organisations.FirstOrDefault(organisation => organisation.Name == Typed[Names.Organisation]);

    /// <summary>The offices that may have decided, the one nearest to the work first.</summary>
    public ImmutableArray<Office> Offices => Organisation is { } organisation
        ? [.. Library.Settings(Procedure).Where(setting => setting.Type.Name == organisation.Type).Select(setting => setting.Driver).OfType<Office>()]
        : [];

    /// <summary>The parts of the organisation where it can have happened; none where nobody told how it is divided.</summary>
    public ImmutableArray<Dossiers.Appointing.Unit> Units => Chart is { IsTold: true } chart && chart.Organisation == Organisation?.Name ? chart.Units : [];

    /// <summary>The part where it happened; null for the organisation as a whole, also where the raiser does not know.</summary>
    public Dossiers.Appointing.Unit? Unit => Units.FirstOrDefault(unit => unit.Name == Typed[Names.Unit]);

    /// <summary>Where it would run; null where that is not known yet.</summary>
    public Placement? At => Organisation is not { } organisation ? null
        : Procedure.Driver is not DriverRule.WhoDecided ? new Placement(organisation.Name, organisation.Type, null) { Unit = Unit?.Name }
        : Offices.Any(office => office.Name == Typed[Names.Office]) ? new Placement(organisation.Name, organisation.Type, Typed[Names.Office]) { Unit = Unit?.Name }
        : null;

    /// <summary>The procedure where it would run.</summary>
    public Course? CourseFor(string? office) => Organisation is { } organisation && Library.HashOf(Procedure.Name) is { } hash && Library.Type(organisation.Type) is { } type
        ? Library.Course(hash, type.Hash, Procedure.Driver switch
        {
            DriverRule.Fixed { Role: var role } => new Setting(type.Type, null).OfficeOf(role)?.Name,
            DriverRule.Nobody => null,
            _ => office,
        })
        : null;

    /// <summary>How the raiser is protected. Where there is nothing to choose, it is that.</summary>
    public Protection? Protection => Procedure.Protections is [var only] ? only
        : Vocabulary.Protections.TryRead(Typed[Names.Protection], out var chosen) && Procedure.Protections.Contains(chosen) ? chosen : null;

    /// <summary>The dates that were filled in.</summary>
    public ImmutableDictionary<string, DateOnly> Dates => Fields.Where(asked => asked.Type is FieldType.Date)
        .Select(asked => (asked.Name, Day: Typed.Date(Names.Question(asked.Name), out _))).Where(date => date.Day is not null)
        .ToImmutableDictionary(date => date.Name, date => date.Day!.Value);

    /// <summary>Who fills the offices there today, seen from the unit, as far as that is known; in a demonstration where it is not, who plays them.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Staffing =>
        Organisation is not { } organisation ? ImmutableDictionary<string, ImmutableArray<string>>.Empty
        : Chart is { IsTold: true } chart && chart.Organisation == organisation.Name && Library.Type(organisation.Type) is { } type
            ? chart.Staffing(type.Type, Unit?.Name ?? Dossiers.Appointing.Unit.Whole, Visit.Today)
        : Visit.IsDemonstration ? Registry.StaffingOf(organisation.Name)
        : ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Whether of no office on the way it is known who fills it: then it may be that nobody looks until it goes up.</summary>
    public bool IsUnstaffed => At is { } at && CourseFor(at.Driver) is { } course
        && !Enumerable.Range(0, course.Procedure.Steps.Length).Select(course.HolderAt).OfType<string>().Any(Staffing.ContainsKey);

    /// <summary>Whether the raiser alone fills the office that would have to answer him: that would be no answer.</summary>
    public bool IsOwnOffice => At is { Driver: { } office } && Visit.Person is { } person && person.Organisation == Organisation?.Name
        && Staffing.TryGetValue(office, out var filledBy) && filledBy is [var only] && only == person.Reference;

    /// <summary>Who took the decision, as persons: they never judge it (G5).</summary>
    public ImmutableHashSet<string> Barred => At is { Driver: { } office } && Staffing.TryGetValue(office, out var persons) ? [.. persons] : [];

    /// <summary>Whether someone there would keep a protected name, as far as that is known.</summary>
    public bool HasKeeper => At is not { } at || CourseFor(at.Driver) is not { } course || Dossiers.Aftercare.Rounds.HasKeeper(course, at.Driver, Staffing, Barred);

    /// <summary>What happens by itself if nobody answers.</summary>
    public SilentStory? Silence => At is { } at ? Dossiers.Previews.Silence.Before(Library, Procedure.Name, at, Visit.Today, Dates, Staffing, Barred, InEnglish.Of) : null;

    /// <summary>The principles of an organisation that are to be chosen again.</summary>
    public ImmutableArray<Rechosen> Rechosen => Details.Any(asked => asked.Name == AsksPrinciples) ? Raising.Rechosen.In(Registry.OwnFrameworks, Typed) : [];

    /// <summary>The first page that is not right yet; the last where all are.</summary>
    public Stage Ready => Stages.First(stage => stage is Stage.Check || !StageFaults.Of(this, stage).IsEmpty);

    /// <summary>The page after one; the last is after the last.</summary>
    public Stage After(Stage stage) => Stages.SkipWhile(each => each != stage).Skip(1).DefaultIfEmpty(Stage.Check).First();

    /// <summary>The page before one; null for the first.</summary>
    public Stage? Before(Stage stage) => Stages.TakeWhile(each => each != stage).Cast<Stage?>().LastOrDefault();

    /// <summary>Where that page is. Who only has to choose again goes back to where he was: everything after it stays.</summary>
    public string PathOfReady => PathOf(Ready) + (Ready is Stage.Details && !Rechosen.IsEmpty ? $"?na={Stage.Check.Word()}" : "");

    /// <summary>Whether something was filled in on that page already.</summary>
    public bool IsReadyBegun => StageFields.Of(this, Ready).Any(name => Typed[name].Length > 0);

    public string PathOf(Stage stage) => $"/melden/{Procedure.Name}/{stage.Word()}";
}
