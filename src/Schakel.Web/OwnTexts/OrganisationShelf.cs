// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Procedures;
using Schakel.Storage;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.OwnTexts;

/// <summary>What an organisation says of itself.</summary>
internal sealed class OrganisationShelf : Shelf
{
    public override OwnRegister Register => OwnRegister.Organisation;

    public override string Path => "/beheer/organisatie";

    public override string Stem => OwnOrganisation.OnlyName;

    public override string? OnlyName => OwnOrganisation.OnlyName;

    public override Wording Title => new("Over de organisatie", "About the organisation");

    public override Wording Lead => new("Wat jullie doen, en waar mensen jullie bereiken.", "What you do, and where people reach you.");

    public override Wording Seen => new(
        "Iedereen leest het op de pagina van jullie organisatie. Hoe jullie op deze site heten en onder wie jullie vallen, regelt wie de site beheert.",
        "Everyone reads it on the page of your organisation. What you are called on this site and whom you are under is for who runs the site.");

    public override Wording Add => new("Schrijf het op", "Write it down");

    public override Type Fields => typeof(OrganisationFields);

    public override IEnumerable<string> Shipped(Registry registry) => [];

    public override string Address(string organisation, string name) => $"/organisaties/{organisation}/{name}";

    public override (string To, Wording Name) Everyones(string organisation) => ($"/organisaties/{organisation}", new("De organisatie", "The organisation"));

    // An identifier that another organisation wrote down of itself is taken too.
    public override async Task<Registry> Around(Registry registry, Store store, string organisation, DateOnly day, CancellationToken stop) => await registry.OfThemselves(store, day, stop);

    public override Typed Form(OwnText text, Registry registry)
    {
        var own = (OwnOrganisation)text;
        return OwnForm.With(
            Typed.Nothing, 0, (OwnPart.English, own.English), (OwnPart.Meaning, own.Meaning), (OwnPart.EnglishMeaning, own.EnglishMeaning), (OwnPart.Website, own.Website),
            (OwnPart.Letters, own.Letters), (OwnPart.Phone, own.Phone), (OwnPart.Tooi, own.Tooi));
    }

    public override (OwnText Text, ImmutableArray<Fault> Faults) Read(OwnForm form, OwnText? before, Registry registry)
    {
        var tooi = form[OwnPart.Tooi];
        var wrong = Tooi.Fault(tooi, form.Organisation)
            ?? (registry.Organisations.Values.FirstOrDefault(each => each.Name != form.Organisation.Name && each.Tooi?.ToString() == tooi) is { } other
                ? new Wording($"Dit is al de aanduiding van {other.Title}. Zoek die van jullie op.", $"This is the identifier of {other.Title} already. Look up yours.") : null);
        return (
            new OwnOrganisation(
                form.Organisation.Title, form[OwnPart.English], form[OwnPart.Meaning], form[OwnPart.EnglishMeaning], OwnForm.Link(form[OwnPart.Website]), form[OwnPart.Letters], form[OwnPart.Phone], tooi,
                form.First, form.Last),
            wrong is null ? [] : [new(OwnForm.Field(OwnPart.Tooi), wrong)]);
    }

    public override IEnumerable<OwnLine> Lines(OwnText text, Registry registry, Language language)
    {
        var own = (OwnOrganisation)text;
        return
        [
            new(new("Naam", "Name"), own.Title),
            new(new("In het Engels", "In English"), own.English) { IsEnglish = true },
            new(new("Wat de organisatie doet", "What the organisation does"), own.Meaning),
            new(new("Dat in het Engels", "That in English"), own.EnglishMeaning) { IsEnglish = true },
            .. Reached(own),
            new(new("In het register van overheidsorganisaties", "In the register of public organisations"), own.Tooi, IsWritten: false) { To = own.Tooi.Length == 0 ? null : own.Tooi },
        ];
    }

    /// <summary>Where people reach it.</summary>
    public static IEnumerable<OwnLine> Reached(OwnOrganisation own) =>
    [
        new(new("Site", "Site"), own.Website, IsWritten: false) { To = own.Website.Length == 0 ? null : own.Website },
        new(new("Adres voor brieven", "Address for letters"), own.Letters),
        new(new("Telefoon", "Phone"), own.Phone, IsWritten: false) { To = own.Phone.Length == 0 ? null : $"tel:{string.Concat(own.Phone.Where(letter => char.IsAsciiDigit(letter) || letter is '+'))}" },
    ];
}
