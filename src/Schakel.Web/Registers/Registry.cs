// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Deliberating;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures;
using Schakel.Storage;

namespace Schakel.Web.Registers;

/// <summary>What the site knows that stands in <c>policy</c>: organisations, regulations, principles, and in a demonstration the people who play in it.</summary>
/// <param name="Organisations">By name.</param>
/// <param name="Personas">Who one can be in a demonstration.</param>
public sealed record Registry(ImmutableSortedDictionary<string, Organisation> Organisations, ImmutableArray<Persona> Personas)
{
    /// <summary>The names of all organisations: the scope of public pages.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Organisations.Keys];

    /// <summary>The organisations that took it into use, by name; null in a demonstration, where all of them do.</summary>
    public ImmutableHashSet<string>? InUse { get; init; }

    /// <summary>Where something can be raised, or sent on to.</summary>
    public IEnumerable<Organisation> Receivers => Organisations.Values.Where(each => InUse?.Contains(each.Name) != false);

    /// <summary>What something can be about.</summary>
    public ImmutableArray<Regulation> Regulations { get; init; } = [];

    /// <summary>The room that regulations leave.</summary>
    public ImmutableArray<Room> Rooms { get; init; } = [];

    /// <summary>What regulations are for, by their name.</summary>
    public ImmutableDictionary<string, Wording> Purposes { get; init; } = ImmutableDictionary<string, Wording>.Empty;

    /// <summary>What organisations work by that they keep themselves, as far as it was looked up for who asks.</summary>
    public ImmutableArray<OwnRegulation> Own { get; private init; } = [];

    /// <summary>The principles that organisations weigh by themselves, as far as they were looked up.</summary>
    public OwnFrameworks OwnFrameworks { get; private init; } = OwnFrameworks.None;

    /// <summary>Tasks of society.</summary>
    public ImmutableArray<Challenge> Challenges { get; init; } = [];

    /// <summary>What words mean here.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>How people deliberate on a case.</summary>
    public ImmutableArray<Method> Methods { get; init; } = [];

    /// <summary>What each of those is good for, by its name.</summary>
    public ImmutableDictionary<string, Wording> MethodExplanations { get; init; } = ImmutableDictionary<string, Wording>.Empty;

    /// <summary>The frameworks that principles stand in.</summary>
    public ImmutableArray<Framework> Frameworks { get; init; } = [];

    /// <summary>What people appeal to and what answers weigh.</summary>
    public ImmutableArray<Principle> Principles { get; init; } = [];

    public static Registry Read(string home) => new(
        Organisation.Read(Table.Read(home, "organisations", "organisaties.csv")).ToImmutableSortedDictionary(each => each.Name, each => each, StringComparer.Ordinal),
        [.. Table.Read(home, "demonstration", "personas.csv").Select(Persona)])
    {
        Regulations =
        [
            .. Table.Read(home, "regulations", "regelingen.csv")
                .Select(row => new Regulation(row["naam"], row["titel"], row["kort"], row["bwb"], row["jci"], row["bron"], row["ministerie"])),
        ],
        Rooms =
        [
            .. Table.Read(home, "regulations", "ruimte.csv")
                .Select(row => new Room(row["regeling"], row["artikel"], row["lid"], row["soort"], new(row["titel"], row["title"]), new(row["uitleg"], row["explanation"]), new(row["wie"], row["who"]), [.. row["woorden"].Split(' ', StringSplitOptions.RemoveEmptyEntries)]) { Types = [.. row["bij"].Split(' ', StringSplitOptions.RemoveEmptyEntries)] }),
        ],
        Purposes = Table.Read(home, "regulations", "bedoelingen.csv").ToImmutableDictionary(row => row["regeling"], row => new Wording(row["bedoeling"], row["purpose"])),
        Challenges = [.. Table.Read(home, "challenges", "opgaven.csv").Select(row => new Challenge(row["naam"], new(row["titel"], row["title"]), row["bron"], row["adres"], [.. row["regelingen"].Split(' ', StringSplitOptions.RemoveEmptyEntries)]))],
        Definitions = [.. Table.Read(home, "definitions", "begrippen.csv").Select(row => new Definition(row["naam"], new(row["term"], row["english"]), new(row["definitie"], row["definition"]), row["breder"], row["bron"]))],
        Methods = MethodTable.Read(home),
        MethodExplanations = MethodTable.Explanations(home),
        Frameworks = [.. Table.Read(home, "frameworks", "kaders.csv").Select(row => new Framework(row["naam"], new(row["titel"], row["title"]), row["bron"]))],
        Principles =
        [
            .. Table.Read(home, "frameworks", "beginselen.csv")
                .Select(row => new Principle(row["kader"], row["naam"], new(row["titel"], row["title"]), new(row["uitleg"], row["explanation"]), row["bron"])),
        ],
    };

    /// <summary>The registers with what organisations keep themselves beside what is shipped.</summary>
    public Registry With(ImmutableArray<OwnRegulation> own) => own.IsEmpty ? this : this with
    {
        Own = own,
        Regulations = [.. Regulations, .. own.Select(each => each.Regulation)],
        Rooms = [.. Rooms, .. own.SelectMany(each => each.Rooms)],
    };

    /// <summary>The registers with the principles that organisations weigh by themselves.</summary>
    public Registry With(OwnFrameworks own) => own.Books.IsEmpty ? this : this with { OwnFrameworks = own, Frameworks = [.. own.Frameworks, .. Frameworks], Principles = [.. Principles, .. own.Principles] };

    /// <summary>The registers with the challenges that organisations set themselves.</summary>
    public Registry With(ImmutableArray<Challenge> own) => own.IsEmpty ? this : this with { Challenges = [.. Challenges, .. own] };

    /// <summary>The registers with what organisations say of themselves on a day.</summary>
    public async Task<Registry> OfThemselves(Store store, DateOnly day, CancellationToken stop) => this with
    {
        Organisations = Organisations.SetItems((await store.OwnTexts.Of(OwnRegister.Organisation, Names, stop)).Select(book => KeyValuePair.Create(book.Organisation, Organisations[book.Organisation].With(book, day)))),
    };

    /// <summary>The registers with all that an organisation keeps itself and that is in force there on a day.</summary>
    /// <param name="store">The store.</param>
    /// <param name="organisation">Where something runs; empty where that is not known.</param>
    /// <param name="day">The day.</param>
    /// <param name="stop">To stop.</param>
    public async Task<Registry> At(Store store, string organisation, DateOnly day, CancellationToken stop)
    {
        string[] organisations = organisation.Length == 0 ? [] : [organisation];
        return With(await OwnRegulation.InForce(store, organisations, day, stop)).With(await OwnFrameworks.At(store, organisations, day, TitleOf, stop))
            .With(await Challenge.InForce(store, organisations, day, TitleOf, stop));
    }

    /// <summary>What people call an organisation.</summary>
    public string TitleOf(string organisation) => Organisations.TryGetValue(organisation, out var found) ? found.Title : organisation;

    /// <summary>The regulation that is called so, in full or in daily work; null where none is.</summary>
    public Regulation? RegulationNamed(string written) =>
        Regulations.FirstOrDefault(each => written.Equals(each.Title, StringComparison.OrdinalIgnoreCase) || written.Equals(each.ShortTitle, StringComparison.OrdinalIgnoreCase) || written.Equals(each.Name, StringComparison.Ordinal));

    /// <summary>The regulations that are meant: by a reference (jci), or called in full or in daily work anywhere in what was written.</summary>
    /// <param name="written">As it was typed, such as <c>Wet WIA, dagloon</c> or <c>Participatiewet en Toeslagenwet samen</c>.</param>
    public ImmutableArray<Regulation> RegulationsIn(string written) => RegulationNamed(written) is { } one ? [one]
        : Jci.Read(written).Read is { } reference ? [.. Regulations.Where(each => each.Bwb == reference.Bwb)]
        : [.. Regulations.Where(each => Mentions(written, each.Title, StringComparison.OrdinalIgnoreCase) || Mentions(written, each.ShortTitle, each.ShortTitle.Length > 4 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))];

    // As words of their own: the Wet WIA is not meant by a word that it is part of, nor TW by every word that ends so.
    private static bool Mentions(string written, string name, StringComparison how)
    {
        for (var at = written.IndexOf(name, how); at >= 0; at = written.IndexOf(name, at + 1, how))
        {
            if ((at == 0 || !char.IsLetterOrDigit(written[at - 1])) && (at + name.Length == written.Length || !char.IsLetterOrDigit(written[at + name.Length])))
                return true;
        }

        return false;
    }

    /// <summary>A principle that was written in one language, in another; null where no framework had it then.</summary>
    /// <param name="written">As it was written.</param>
    /// <param name="language">The language.</param>
    /// <param name="on">The day on which it was.</param>
    public string? PrincipleIn(string written, Language language, DateOnly on) =>
        (Principles.FirstOrDefault(each => each.Owner is null && each.IsCalled(written)) ?? OwnFrameworks.EverCalled(written, on))?.Title.In(language);

    /// <summary>Who fills the offices of an organisation in a demonstration: the personas that play them.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> StaffingOf(string organisation) => Personas
        .Where(persona => persona.Organisation == organisation).SelectMany(persona => persona.Offices.Select(office => (Office: office, persona.Reference)))
        .GroupBy(filled => filled.Office).ToImmutableDictionary(filled => filled.Key, filled => filled.Select(one => one.Reference).ToImmutableArray());

    private static Persona Persona(IReadOnlyDictionary<string, string> row) => new(
        row["verwijzing"], new(row["rol"], row["role"]), row["organisatie"], [.. row["ambten"].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        new(row["uitleg"], row["explanation"]));
}
