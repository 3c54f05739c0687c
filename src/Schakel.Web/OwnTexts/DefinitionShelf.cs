// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Procedures;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.OwnTexts;

/// <summary>What words mean at an organisation.</summary>
internal sealed class DefinitionShelf : Shelf
{
    public override OwnRegister Register => OwnRegister.Definitions;

    public override string Path => "/beheer/begrippen";

    public override string Stem => "begrip";

    public override Wording Title => new("Eigen begrippen", "Own terms");

    public override Wording Lead => new("Woorden die bij jullie iets eigens betekenen.", "Words that mean something of their own at yours.");

    public override Wording Seen => new(
        "Iedereen leest ze bij de begrippen van deze site, met jullie naam erbij. Ook computers kunnen ze ophalen.",
        "Everyone reads them among the terms of this site, with your name. Computers can fetch them too.");

    public override Wording Add => new("Voeg een begrip toe", "Add a term");

    public override Type Fields => typeof(DefinitionFields);

    public override IEnumerable<string> Shipped(Registry registry) => registry.Definitions.SelectMany(each => new[] { each.Term.Dutch, each.Term.English });

    public override string Address(string organisation, string name) => $"/begrippen/{organisation}/{name}";

    public override (string To, Wording Name) Everyones(string organisation) => ("/begrippen", new("Alle begrippen", "All terms"));

    public override Typed Form(OwnText text, Registry registry)
    {
        var definition = (OwnDefinition)text;
        return OwnForm.With(
            Typed.Nothing, 0, (OwnPart.Title, definition.Title), (OwnPart.English, definition.English), (OwnPart.Meaning, definition.Meaning), (OwnPart.EnglishMeaning, definition.EnglishMeaning),
            (OwnPart.Narrows, Narrowed(definition, registry)?.Term.Dutch ?? definition.Narrows), (OwnPart.Source, definition.Source));
    }

    public override (OwnText Text, ImmutableArray<Fault> Faults) Read(OwnForm form, OwnText? before, Registry registry)
    {
        var written = form[OwnPart.Narrows];
        var narrowed = registry.Definitions.FirstOrDefault(each => new[] { each.Name, each.Term.Dutch, each.Term.English }.Contains(written, StringComparer.OrdinalIgnoreCase));
        return (
            new OwnDefinition(
                form.Name, form[OwnPart.Title], form[OwnPart.English], form[OwnPart.Meaning], form[OwnPart.EnglishMeaning], narrowed?.Name ?? "", form[OwnPart.Source], form.First, form.Last),
            written.Length == 0 || narrowed is not null ? []
                : [new(OwnForm.Field(OwnPart.Narrows), new("Dit begrip kennen we niet. Kies er een uit de lijst, of laat dit leeg.", "We do not know this term. Choose one from the list, or leave this empty."))]);
    }

    public override IEnumerable<OwnLine> Lines(OwnText text, Registry registry, Language language)
    {
        var definition = (OwnDefinition)text;
        var narrowed = Narrowed(definition, registry);
        return
        [
            new(new("Het woord", "The word"), definition.Title),
            new(new("In het Engels", "In English"), definition.English) { IsEnglish = true },
            new(new("Wat het betekent", "What it means"), definition.Meaning),
            new(new("Dat in het Engels", "That in English"), definition.EnglishMeaning) { IsEnglish = true },
            new(new("Is een soort", "Is a kind of"), narrowed?.Term.In(language) ?? definition.Narrows, IsWritten: false) { To = narrowed is null ? null : $"/begrippen#{narrowed.Name}" },
            new(new("Waar het vandaan komt", "Where it comes from"), definition.Source),
        ];
    }

    private static Definition? Narrowed(OwnDefinition definition, Registry registry) => registry.Definitions.FirstOrDefault(each => each.Name == definition.Narrows);
}
