// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Web.Registers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>Makes of an example the commands that people give.</summary>
/// <param name="example">The example.</param>
/// <param name="library">The texts.</param>
/// <param name="registry">Who plays whom, and what principles are called.</param>
/// <param name="codeReference">What the store knows a raiser by who has this code.</param>
internal sealed class Script(Example example, Library library, Registry registry, Func<RaiserCode, string> codeReference)
{
    private readonly Phrases phrases = new(registry);

    /// <summary>The number of the dossier of an example.</summary>
    public static DossierNumber NumberOf(string name) => DossierNumber.Of(CommandOf(name), 0);

    /// <summary>Opens it on a day.</summary>
    public Submission Opening(DateOnly day)
    {
        var organisation = registry.Organisations[example.Organisation];
        var staffing = registry.StaffingOf(organisation.Name);
        var open = new CaseCommand.Open(
            example.Procedure, new Placement(organisation.Name, organisation.Type, example.Driver), Protection, [Identity(example.Raiser)], phrases.Of(example))
        {
            Dates = After(day, example.Dates),
            Staffing = staffing,
            Barred = example.Driver is { } driver && staffing.TryGetValue(driver, out var persons) ? [.. persons] : [],
            Links = [.. example.Links.OrderBy(link => link.Key, StringComparer.Ordinal).Select(link => new Link(Phrases.LinkOf(link.Key), NumberOf(link.Value)))],
        };
        return new Submission(CommandOf(example.Name), organisation.Name, [new Part(NumberOf(example.Name), open)]);
    }

    /// <summary>One thing that is done, in a dossier as it is then.</summary>
    /// <param name="index">Which turn.</param>
    /// <param name="file">The dossier it is done in.</param>
    /// <param name="day">The day.</param>
    public Submission Turn(int index, CaseFile file, DateOnly day) =>
        new($"{CommandOf(example.Name)}/{index}", file.Organisation, [new Part(file.Number, Command(example.Turns[index], file, day))]);

    private static string CommandOf(string name) => $"voorbeeld/{name}";

    private Protection Protection => Vocabulary.Protections.TryRead(example.Protection, out var found) ? found : throw new InvalidDataException($"{example.Name}: ‘{example.Protection}’ is no protection.");

    private CaseCommand Command(ExampleTurn turn, CaseFile file, DateOnly day)
    {
        var words = phrases.Of(turn, day);
        return turn switch
        {
            { AlsoRaises: { } raiser } => new CaseCommand.Join(Identity(raiser)),
            { Answer: { } label } => new CaseCommand.Answer(Holding(turn, file), Played.PlaceOf(file), label, words) { Dates = After(day, turn.Dates), Drafts = Drafts(turn) },
            { Act: { } label } => new CaseCommand.Act(Acting(turn.By ?? Role.Raiser.Name, file), label, words) { Drafts = Drafts(turn) },
            { Extends: { } reasons } => new CaseCommand.Extend(Holding(turn, file), Words.None.With(Vocabulary.Reasons, reasons)),
            { Asks: { } whom, Message: { } question } => new CaseCommand.Invite(Holding(turn, file), whom, question),
            { Message: { } message } => new CaseCommand.Contribute(Acting(turn.By ?? Role.Raiser.Name, file), Words.None.With("bericht", message)),
            _ => throw new InvalidDataException($"{example.Name}: after {turn.After} days nothing is done."),
        };
    }

    private Actor Holding(ExampleTurn turn, CaseFile file)
    {
        var course = library.Course(file.ProcedureHash, file.TypeHash, file.Driver);
        return Acting(turn.By ?? (course.IndexOf(Played.PlaceOf(file)) is { } step ? course.HolderAt(step) : null) ?? Role.Raiser.Name, file);
    }

    private static Actor Acting(string holder, CaseFile file) => new(holder, holder == Role.Raiser.Name
        ? file.Running.Raisers[0]
        : file.Running.Staffing.TryGetValue(holder, out var persons) ? persons[0] : $"account-{holder}");

    private RaiserIdentity Identity(string raiser)
    {
        var persona = registry.Personas.FirstOrDefault(persona => persona.Reference == raiser);
        var name = persona?.Role.Dutch ?? raiser;
        return Protection switch
        {
            Protection.Open => new RaiserIdentity(persona?.Reference ?? $"account-{raiser.ToLowerInvariant().Replace(' ', '-')}", name),
            var other => new RaiserIdentity(codeReference(ExampleCode.Of(example.Name)), other is Protection.Anonymous ? null : name),
        };
    }

    private static ImmutableDictionary<string, Draft> Drafts(ExampleTurn turn) =>
        turn.Opens.ToImmutableDictionary(opened => opened.Key, opened => new Draft { Words = Phrases.Texts(opened.Value) });

    private static ImmutableDictionary<string, DateOnly> After(DateOnly day, ImmutableDictionary<string, int> days) =>
        days.ToImmutableDictionary(each => each.Key, each => day.AddDays(each.Value));
}
