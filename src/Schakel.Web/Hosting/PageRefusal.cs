// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Storage.Links;

namespace Schakel.Web.Hosting;

/// <summary>Why a whole page is refused, in words that say what to do.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Text">What to do now.</param>
public sealed record PageRefusal(Wording Title, Wording Text)
{
    public static readonly PageRefusal NotFound = new(
        new("Deze pagina is er niet", "This page is not there"),
        new("Kijk of het adres klopt. Zoek je een dossier, ga dan naar Volgen.", "See whether the address is right. If you look for a dossier, go to Follow."));

    public static readonly PageRefusal LogIn = new(
        new("Hier moet je voor inloggen", "You must log in for this"),
        new("Log in, of ga met het nummer en de code van je dossier naar Volgen.", "Log in, or go to Follow with the number and the code of your dossier."));

    public static readonly PageRefusal LogInToOpen = new(
        new("Hier moet je voor inloggen", "You must log in for this"),
        new("Wat je hier opent, ziet iedereen meteen. Daarom kan het alleen met een account van een organisatie. Zonder account kun je een signaal geven.", "What you open here everyone sees at once. That is why it takes an account of an organisation. Without one you can raise a signal."));

    public static readonly PageRefusal NoProvider = new(
        new("Inloggen kan nu even niet", "One cannot log in right now"),
        new("De dienst waarbij je inlogt antwoordt niet. Probeer het over een paar minuten opnieuw. Melden en volgen kan gewoon.", "The service at which you log in does not answer. Try again in a few minutes. Raising and following simply work."));

    public static readonly PageRefusal NotYours = new(
        new("Dit is niet van jou", "This is not yours"),
        new("Je bent ingelogd, maar hier mag alleen iemand met een ander ambt komen. Hoort dit ambt bij jou, vraag het dan aan je beheerder.", "You are logged in, but only someone with another office may come here. If that office is yours, ask your administrator."));

    public static readonly PageRefusal OnlyAdminister = new(
        new("Met een passkey kun je alleen beheren", "By a passkey you can only administer"),
        new("Je bent binnen zonder je inlogdienst. Lezen en antwoorden kan weer als je gewoon inlogt.", "You came in without your identity provider. You can read and answer again when you log in as usual."));

    public static readonly PageRefusal LinkUsed = new(
        new("Met deze link is al geantwoord", "This link was answered with already"),
        new("Het antwoord is aangekomen, en de link opent niets meer. Deed jij dat niet, of moet er nog iets bij, vraag dan de organisatie die iets van je wil om een nieuwe link.", "The answer has arrived, and the link opens nothing any more. If that was not you, or something must be added, ask the organisation that wants something of you for a new link."));

    public static readonly PageRefusal LinkRevoked = new(
        new("Deze link is ingetrokken", "This link was revoked"),
        new("Kreeg je later nog een mail, gebruik dan de link daaruit. Zo niet, vraag dan de beheerder van de organisatie die iets van je wil om een nieuwe.", "If a later mail came, use the link in that one. If not, ask the administrator of the organisation that wants something of you for a new one."));

    public static readonly PageRefusal LinkOver = new(
        new("Deze link werkt niet meer", "This link no longer works"),
        new("De termijn is voorbij, of een ander heeft al geantwoord. Je hoeft niets meer te doen. Denk je dat dit niet klopt, vraag het dan de organisatie die iets van je wilde.", "The term is over, or someone else has answered already. You need do nothing more. If you think this is not right, ask the organisation that wanted something of you."));

    /// <summary>Why a mailed link opens nothing.</summary>
    public static PageRefusal Of(OfficeLink over) => over.Used is not null ? LinkUsed : over.Revoked is not null ? LinkRevoked : LinkOver;

    public static readonly PageRefusal OldForm = new(
        new("Dit formulier is te oud", "This form is too old"),
        new("Er is niets verstuurd. Ga terug, laad de pagina opnieuw en verstuur hem nog een keer. Wat je typte staat er dan nog.", "Nothing was sent. Go back, reload the page and send it again. What you typed is still there."));

    public static readonly PageRefusal Unreadable = new(
        new("Dit konden we niet lezen", "We could not read this"),
        new("Er is niets verstuurd. Ga terug en probeer het opnieuw.", "Nothing was sent. Go back and try again."));

    public static readonly PageRefusal TooLarge = new(
        new("Dit is te groot", "This is too large"),
        new("Er is niets verstuurd. Ga terug: wat je typte staat er dan nog. Een bestand mag 10 MB zijn, een tekst 50.000 tekens.", "Nothing was sent. Go back: what you typed is still there. A file may be 10 MB, a text 50,000 characters."));

    public static readonly PageRefusal OurMistake = new(
        new("Er ging iets mis bij ons", "Something went wrong here"),
        new("Het ligt niet aan jou. Probeer het zo nog een keer. Had je iets verstuurd, kijk dan eerst of het er al staat.", "It is not you. Try again in a moment. If you sent something, see first whether it is there already."));
}
