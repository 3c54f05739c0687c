// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Dutch;
using Schakel.Procedures;
using Schakel.Procedures.Reading;
using Schakel.Storage.Reading;
using Schakel.Storage.Searching;
using Schakel.Web.Registers;
using Schakel.Web.Silences;
using Schakel.Web.Ui;

namespace Schakel.Web.Register;

/// <summary>What someone looks for in the register, as he typed it.</summary>
/// <param name="Text">Words.</param>
/// <param name="Number">The number of a dossier.</param>
/// <param name="Organisation">The name of an organisation; empty for all.</param>
/// <param name="Kind">The word of a kind; empty for all.</param>
/// <param name="State">The word of a state; empty for all.</param>
/// <param name="Regulation">The name of a regulation; empty for all.</param>
public sealed record Search(string Text, string Number, string Organisation, string Kind, string State, string Regulation)
{
    /// <summary>The longest text to search with, in characters.</summary>
    public const int Longest = 100;
    private const int Most = 12;

    /// <summary>The kinds that are listed one by one, now or once nobody answers.</summary>
    public static readonly ImmutableArray<string> Kinds =
        [.. Vocabulary.Kinds.Words.Where(word => Vocabulary.Kinds.TryRead(word, out var kind) && Publicities.Of(kind) is not Publicity.YearlyCount)];

    public static readonly ImmutableArray<(string Word, Wording Name)> States =
    [
        ("loopt", new("Loopt", "Running")), ("rust", new("Onbeantwoord", "Unanswered")), ("voorgelegd", new("Beantwoord en voorgelegd", "Answered and put before a forum")), ("klaar", new("Klaar", "Done")), ("weg", new("Naar een ander gebracht", "Taken elsewhere")),
    ];

    public static Search Of(IQueryCollection query) => new(Asked(query, "zoek"), Asked(query, "nummer"), Asked(query, "organisatie"), Asked(query, "soort"), Asked(query, "staat"), Asked(query, "regeling"));

    public ImmutableArray<Fault> Faults(Registry registers)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (Text.Length > Longest || Words.Length > Most)
            faults.Add(new("zoek", new($"Zoek met hoogstens {Most} woorden, en {Longest} tekens.", $"Search with {Most} words at most, and {Longest} characters.")));
        if (Number.Length > 0 && DossierNumber.Read(Number) is null)
            faults.Add(new("nummer", new("Dit is geen nummer van een dossier. Het heeft twaalf tekens, zoals 7K3M-04XT-9WQB.", "This is no number of a dossier. It has twelve characters, such as 7K3M-04XT-9WQB.")));
        if (Organisation.Length > 0 && !registers.Organisations.ContainsKey(Organisation))
            faults.Add(new("organisatie", new("Kies een organisatie uit de lijst.", "Choose an organisation from the list.")));
        if (Kind.Length > 0 && !Kinds.Contains(Kind))
            faults.Add(new("soort", new("Kies een soort uit de lijst.", "Choose a kind from the list.")));
        if (Regulation.Length > 0 && RegulationIn(registers) is null)
            faults.Add(new("regeling", new("Kies een regeling uit de lijst.", "Choose a regulation from the list.")));
        if (State.Length > 0 && States.All(state => state.Word != State))
            faults.Add(new("staat", new("Kies uit de lijst hoe het ervoor staat.", "Choose from the list how it stands.")));
        return faults.ToImmutable();
    }

    public DossierFilter Filter => new() { Kinds = Kind.Length > 0 ? [Kind] : [], States = State.Length > 0 ? [State] : [] };

    /// <summary>Whether the text index is needed: words were typed, which may be none to look for, as a comma is; or a regulation was chosen.</summary>
    public bool IsTyped => Text.Length > 0 || Regulation.Length > 0;

    private Regulation? RegulationIn(Registry registers) => registers.Regulations.FirstOrDefault(each => each.Owner.Length == 0 && each.Name == Regulation);

    /// <summary>The same for the text index.</summary>
    public Sought Sought(Registry registers) => new()
    {
        Words = Storage.Searching.Sought.Read(Text, word => Called(word, registers)),
        Organisations = Organisation.Length > 0 ? [Organisation] : [],
        Kinds = Filter.Kinds,
        States = Filter.States,
        // As it is written of: in full, in daily work, or by a reference (jci) with its number in it.
        Regulation = RegulationIn(registers) is { } regulation ? [regulation.Title, regulation.ShortTitle, regulation.Bwb] : [],
    };

    /// <summary>Whether this silence is among what is looked for.</summary>
    public bool Finds(SilentCount silent, Registry registers, SilentBodies bodies) =>
        Number.Length == 0 && Regulation.Length == 0 && State is "" or "rust" && (Kind.Length == 0 || Kind == silent.Kind) && (Organisation.Length == 0 || Organisation == silent.Organisation || bodies.All(silent.Organisation, silent.Silent).Any(body => body.Key == Organisation))
        && Words.Select(word => Called(word, registers)).All(called => called.Kinds.Contains(silent.Kind) || called.Organisations.Contains(silent.Organisation));

    /// <summary>Whether nothing else is asked than words: a number among them then tells which dossier, and goes before no other wish.</summary>
    public bool IsOfWordsAlone => (Number, Organisation, Kind, State, Regulation) is ("", "", "", "", "");

    /// <summary>The number of a dossier that stands among the words; null where none does.</summary>
    public DossierNumber? NumberAmongWords => DossierNumber.Read(string.Concat(Words)) ?? Words.Select(word => DossierNumber.Read(word.Trim('.', ',', ';', ':', '(', ')', '?', '"'))).FirstOrDefault(number => number is not null);

    private ImmutableArray<string> Words => [.. Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static (ImmutableArray<string> Kinds, ImmutableArray<string> Organisations) Called(string word, Registry registers) =>
    (
        [.. Kinds.Where(kind => Labels.Kind(kind) is var name && (Has(name.Dutch, word) || Has(name.English, word)))],
        [.. registers.Organisations.Values.Where(each => Has(each.Title, word)).Select(each => each.Name)]);

    private static bool Has(string name, string word) => Folding.Of(name).Contains(Folding.Of(word), StringComparison.Ordinal);

    /// <summary>The address of a page of the same search.</summary>
    public string Address((string Name, string Value) from) => "/register?" + string.Join('&', new[] { ("zoek", Text), ("organisatie", Organisation), ("soort", Kind), ("staat", State), ("regeling", Regulation), from }
        .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}"));

    internal static string Asked(IQueryCollection query, string name) => (query[name].FirstOrDefault() ?? "").Trim();
}
