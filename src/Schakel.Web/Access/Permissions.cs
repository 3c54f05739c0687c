// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Schakel.Procedures;
using Schakel.Web.Hosting;
using Schakel.Web.LoggingIn;

namespace Schakel.Web.Access;

/// <summary>
/// Who may do what on the site: all of it, a line for each thing. What stands in no line, nobody may do: the site does not start. What someone sees
/// of a dossier where he comes in, <see cref="View"/> says; what he may do in it, its procedure.
/// </summary>
internal static class Permissions
{
    public static readonly ImmutableArray<Permission> All =
    [
        // What everyone may read
        Get("/", Who.Anyone), Get("/deel/{kenmerk}/{naam}", Who.Anyone), Get("/health", Who.Anyone), Get("/taal/{taal}", Who.Anyone), new("*", "{*path:nonfile}", Who.Anyone),
        Get("/bescherming", Who.Anyone), Get("/toegankelijkheid", Who.Anyone), Get("/privacy", Who.Anyone), Get("/ingebruikname", Who.Anyone),
        Get("/organisaties", Who.Anyone), Get("/organisaties/{naam}", Who.Anyone), Get("/organisaties/{organisatie}/{naam}", Who.Anyone), Get("/regelingen", Who.Anyone), Get("/regelingen/{naam}", Who.Anyone),
        Get("/regelingen/{organisatie}/{naam}", Who.Anyone),
        Get("/begrippen", Who.Anyone), Get("/begrippen.ttl", Who.Anyone), Get("/begrippen/{organisatie}", Who.Anyone), Get("/begrippen/{organisatie}/{naam}", Who.Anyone),
        Get("/kaders", Who.Anyone), Get("/kaders/{organisatie}/{naam}", Who.Anyone), Get("/opgaven", Who.Anyone), Get("/opgaven/{organisatie}/{naam}", Who.Anyone),
        Get("/register", Who.Anyone), Get("/register/aantallen", Who.Anyone), Get("/register/feed.atom", Who.Anyone),
        Get("/agenda", Who.Anyone), Get("/agenda.csv", Who.Anyone),
        Get("/stilte", Who.Anyone), Get("/stilte.csv", Who.Anyone), Get("/toezeggingen", Who.Anyone),
        Get("/procedures", Who.Anyone), Get("/procedures/{naam}", Who.Anyone), Get("/procedures/{naam}/tekst", Who.Anyone),
        Get("/procedures/werkbank", Who.Anyone), Post("/procedures/werkbank", Who.Anyone),
        Get("/logboek", Who.Anyone), Post("/logboek/ontvangstbewijs", Who.Anyone), Get("/log/checkpoint", Who.Anyone), Get("/log/tile/{**path}", Who.Anyone),

        // A machine cannot log in: whoever shows the secret of the environment reads numbers of the site as a whole.
        Get("/metrics", Who.Anyone),

        // A link that was mailed to an office without an account
        Get("/beantwoorden", Who.Anyone), Post("/beantwoorden", Who.Anyone), Get("/beantwoorden/klaar", Who.Anyone),

        // Raising: nobody has to log in
        Get("/melden", Who.Anyone), Post("/melden", Who.Anyone), Post("/melden/weg", Who.Anyone),
        Get("/melden/{procedure}", Who.Anyone), Get("/melden/{procedure}/{stap}", Who.Anyone), Post("/melden/{procedure}/{stap}", Who.Anyone),
        Post("/melden/verstuur", Who.Anyone), Get("/melden/ontvangst", Who.Anyone), Post("/melden/code", Who.Anyone), Get("/melden/ontvangst/bewijs", Who.Anyone),

        // Logging in and out
        Get("/inloggen", Who.Anyone), Get("/inloggen/{dienst}", Who.Anyone), Get("/inloggen/{dienst}/terug", Who.Anyone),
        Get("/inloggen/{dienst}/sleutels.json", Who.Anyone), Post("/inloggen/{dienst}/afmelden", Who.Anyone), Get("/inloggen/{dienst}/afgemeld", Who.Anyone),
        Post("/uitloggen", Who.Anyone),

        // Without an identity provider: an administrator by a passkey, and where he keeps one
        Get("/noodtoegang", Who.Anyone), Post("/noodtoegang/vraag", Who.Anyone), Post("/noodtoegang", Who.Anyone) with { Looked = new("kwam binnen met een passkey", "came in by a passkey") },
        Get("/noodtoegang/sleutel", Who.Anyone), Post("/noodtoegang/sleutel/vraag", Who.Anyone),
        Post("/noodtoegang/sleutel", Who.Anyone) with { Looked = new("bewaarde een passkey", "kept a passkey") }, Get("/noodtoegang/sleutel/bewaard", Who.Anyone),

        // A dossier: one comes in by logging in, or by its code
        Get("/volgen", Who.Anyone), Post("/volgen", Who.Anyone),
        Get("/dossier/{nummer}", Who.Anyone, Entrance.See, new("bekeek het dossier", "looked at the dossier")) with { ByLink = true },
        Get("/dossier/{nummer}/ontvangstbewijs", Who.Anyone, Entrance.See, new("haalde het ontvangstbewijs op", "fetched the receipt")),
        Get("/dossier/{nummer}/inzage", Who.Involved, Entrance.Read, new("bekeek wie er keek", "looked at who looked")),
        Post("/dossier/{nummer}/casusprudentie", Who.LoggedIn, Entrance.Read, new("begon op te schrijven wat anderen ervan leren", "began to write down what others learn of it")),
        Post("/dossier/{nummer}/opnieuw", Who.LoggedIn, Entrance.See, new("begon het knelpunt opnieuw in te brengen", "began to raise the bottleneck again")),
        Post("/dossier/{nummer}/bericht", Who.Involved, Entrance.Write, new("schreef een bericht", "wrote a message")) with { ByLink = true },
        Get("/dossier/{nummer}/bijlagen", Who.Involved, Entrance.Write, new("bekeek de bijlagen", "looked at the attachments")),
        Post("/dossier/{nummer}/bijlage", Who.Involved, Entrance.Write, new("voegde een bestand toe", "attached a file")),
        Get("/dossier/{nummer}/bijlage/{n:long}", Who.Involved, Entrance.Read, new("haalde een bijlage op", "fetched an attachment")) with { ByLink = true },
        Get("/dossier/{nummer}/gesprek", Who.Involved, Entrance.Act, new("opende het aanbod van een gesprek", "opened the offer of a talk"), Act.Answer),
        Post("/dossier/{nummer}/gesprek", Who.Involved, Entrance.Act, new("bood een gesprek aan", "offered a talk"), Act.Answer),
        Get("/dossier/{nummer}/doen/{doing}", Who.Involved, Entrance.Act, new("opende een formulier", "opened a form"), Act.Answer),
        Post("/dossier/{nummer}/doen/{doing}", Who.Involved, Entrance.Act, new("vulde een formulier in", "filled in a form"), Act.Answer),
        Get("/dossier/{nummer}/doen/{doing}/{label}", Who.Involved, Entrance.Act, new("opende een formulier", "opened a form"), Act.Answer) with { ByLink = true },
        Post("/dossier/{nummer}/doen/{doing}/{label}", Who.Involved, Entrance.Act, new("vulde een formulier in", "filled in a form"), Act.Answer) with { ByLink = true },

        // After it: a raiser tells how he fares, and the custodian reads it
        Get("/dossier/{nummer}/nazorg", Who.Involved, Entrance.Aftercare, new("opende de vraag hoe het met de melder gaat", "opened the question of how the raiser fares")),
        Post("/dossier/{nummer}/nazorg", Who.Involved, Entrance.Aftercare, new("schreef over hoe het met de melder gaat", "wrote of how the raiser fares")),
        Get("/nazorg", Who.Custodian),
        Post("/nazorg/gehoord", Who.Custodian, Entrance.Aftercare, new("las hoe het met de melder gaat", "read how the raiser fares")),

        // The table of a deliberation: whoever has the code of a seat sits at it, with an account or without
        Get("/aanschuiven", Who.Anyone), Post("/aanschuiven", Who.Anyone), Post("/aanschuiven/weg", Who.Anyone),
        Get("/dossier/{nummer}/beraad", Who.Anyone, Entrance.Table, new("kwam aan tafel bij het beraad", "came to the table of the deliberation")),
        Get("/dossier/{nummer}/beraad/verslag", Who.Anyone, Entrance.Table, new("bekeek het verslag van het beraad", "looked at the record of the deliberation")),
        Post("/dossier/{nummer}/beraad/opzetten", Who.Involved, Entrance.Table, new("zette de tafel klaar", "set the table")),
        Post("/dossier/{nummer}/beraad/stoel", Who.Involved, Entrance.Table, new("gaf de code van een stoel", "gave the code of a seat")),
        AtTable("GET", "stand", new("keek wat er bijkwam aan tafel", "looked at what was added at the table")),
        AtTable("POST", "verder", new("ging verder met het beraad", "went on with the deliberation")),
        AtTable("POST", "bijdrage", new("schreef mee aan tafel", "wrote along at the table")),
        AtTable("POST", "keuze", new("koos aan tafel", "chose at the table")),
        AtTable("POST", "plaats", new("nam de eigen plaats aan tafel in", "took the own place at the table")),
        AtTable("POST", "uitkomst", new("schreef op wat het beraad oplevert", "wrote down what the deliberation comes to")),

        // One's own work, and what one is told of it
        Get("/werk", Who.LoggedIn),
        Get("/werk/samen", Who.LoggedIn, Entrance.Act, new("opende één antwoord voor meer dossiers", "opened one answer for several dossiers"), Act.Answer),
        Post("/werk/samen", Who.LoggedIn, Entrance.Act, new("vulde één antwoord voor meer dossiers in", "filled in one answer for several dossiers"), Act.Answer),
        // The coordinator: which signals are alike, and one bottleneck of many
        Get("/werk/knelpunten", Who.Coordinator),
        Post("/werk/knelpunten", Who.Coordinator, Entrance.Read, new("nam het dossier samen met andere in één knelpunt", "took the dossier together with others in one bottleneck")),
        Get("/dossier/{nummer}/losmaken", Who.Coordinator, Entrance.Read, new("opende een formulier", "opened a form")),
        Post("/dossier/{nummer}/losmaken", Who.Coordinator, Entrance.Read, new("maakte het dossier los van een knelpunt", "loosened the dossier from a bottleneck")),
        Get("/berichten", Who.LoggedIn), Post("/berichten/open", Who.LoggedIn), Post("/berichten/gelezen", Who.LoggedIn),
        Get("/berichten/instellingen", Who.LoggedIn), Post("/berichten/instellingen", Who.LoggedIn),
        Post("/berichten/agenda/nieuw", Who.LoggedIn), Post("/berichten/agenda/weg", Who.LoggedIn),
        // A calendar program cannot log in: whoever has the secret address reads what is due, and no more.
        Get("/agenda/{geheim}.ics", Who.Anyone),

        // An organisation
        Manage("GET", "/beheer/mensen", new("bekeek wie waar werkt", "looked at who works where")),
        Manage("GET", "/beheer/mensen.csv", new("haalde op wie waar werkt", "fetched who works where")),
        Manage("GET", "/beheer/wijzigingen", new("bekeek wat er is veranderd", "looked at what was changed")),
        Manage("POST", "/beheer/mensen/voorstel", new("leverde een tabel in om te bekijken", "handed in a table to look at")),
        Manage("POST", "/beheer/mensen/benoemen", new("vulde een benoeming in", "filled in an appointment")),
        Manage("POST", "/beheer/mensen/einde", new("vulde een laatste dag in", "filled in a last day")),
        Manage("POST", "/beheer/mensen/invoeren", new("veranderde wie waar werkt", "changed who works where")),
        Manage("GET", "/beheer/noodtoegang", new("bekeek de passkeys", "looked at the passkeys")),
        Manage("POST", "/beheer/noodtoegang/weg", new("haalde een passkey weg", "took a passkey away")),
        Manage("GET", "/beheer/links", new("bekeek de gemailde links", "looked at the mailed links")),
        Manage("POST", "/beheer/links/intrekken", new("trok een gemailde link in", "revoked a mailed link")),
        Manage("POST", "/beheer/links/vernieuwen", new("liet een nieuwe link mailen", "had another link mailed")),
        Keep("GET", "/beheer/regels", new("bekeek de eigen regels", "looked at the own rules")),
        Keep("GET", "/beheer/regels/nieuw", new("opende een nieuwe regel", "opened a new rule")),
        Keep("POST", "/beheer/regels/nieuw", new("voegde een regel toe", "added a rule")),
        Keep("GET", "/beheer/regels/{naam}", new("bekeek een eigen regel", "looked at an own rule")),
        Keep("GET", "/beheer/regels/{naam}/{wat}", new("opende een wijziging van een regel", "opened a change of a rule")),
        Keep("POST", "/beheer/regels/{naam}/{wat}", new("veranderde een regel", "changed a rule")),
        Keep("GET", "/beheer/kaders", new("bekeek de eigen kaders", "looked at the own frameworks")),
        Keep("GET", "/beheer/kaders/nieuw", new("begon een kader toe te voegen", "began to add a framework")),
        Keep("POST", "/beheer/kaders/nieuw", new("voegde een kader toe", "added a framework")),
        Keep("GET", "/beheer/kaders/{naam}", new("bekeek een kader van de organisatie", "looked at a framework of the organisation")),
        Keep("GET", "/beheer/kaders/{naam}/{wat}", new("opende een wijziging van een kader", "opened a change of a framework")),
        Keep("POST", "/beheer/kaders/{naam}/{wat}", new("veranderde een kader", "changed a framework")),
        Keep("GET", "/beheer/begrippen", new("bekeek de eigen begrippen", "looked at the own terms")),
        Keep("GET", "/beheer/begrippen/nieuw", new("begon een begrip toe te voegen", "began to add a term")),
        Keep("POST", "/beheer/begrippen/nieuw", new("voegde een begrip toe", "added a term")),
        Keep("GET", "/beheer/begrippen/{naam}", new("bekeek een begrip van de organisatie", "looked at a term of the organisation")),
        Keep("GET", "/beheer/begrippen/{naam}/{wat}", new("opende een wijziging van een begrip", "opened a change of a term")),
        Keep("POST", "/beheer/begrippen/{naam}/{wat}", new("veranderde een begrip", "changed a term")),
        Keep("GET", "/beheer/opgaven", new("bekeek de eigen opgaven", "looked at the own challenges")),
        Keep("GET", "/beheer/opgaven/nieuw", new("begon een opgave toe te voegen", "began to add a challenge")),
        Keep("POST", "/beheer/opgaven/nieuw", new("voegde een opgave toe", "added a challenge")),
        Keep("GET", "/beheer/opgaven/{naam}", new("bekeek een opgave van de organisatie", "looked at a challenge of the organisation")),
        Keep("GET", "/beheer/opgaven/{naam}/{wat}", new("opende een wijziging van een opgave", "opened a change of a challenge")),
        Keep("POST", "/beheer/opgaven/{naam}/{wat}", new("veranderde een opgave", "changed a challenge")),
        Keep("GET", "/beheer/organisatie", new("bekeek wat er over de organisatie staat", "looked at what is said of the organisation")),
        Keep("GET", "/beheer/organisatie/nieuw", new("begon over de organisatie te schrijven", "began to write about the organisation")),
        Keep("POST", "/beheer/organisatie/nieuw", new("schreef over de organisatie", "wrote about the organisation")),
        Keep("GET", "/beheer/organisatie/{naam}", new("bekeek de gegevens van de organisatie", "looked at the particulars of the organisation")),
        Keep("GET", "/beheer/organisatie/{naam}/{wat}", new("opende een wijziging van die gegevens", "opened a change of those particulars")),
        Keep("POST", "/beheer/organisatie/{naam}/{wat}", new("veranderde die gegevens", "changed those particulars")),
        Keep("GET", "/beheer/bewaren", new("bekeek wat bewaard wordt", "looked at what is kept")),
        Keep("POST", "/beheer/bewaren/bevriezen", new("bevroor dossiers", "held dossiers")),
        Keep("POST", "/beheer/bewaren/opheffen", new("hief een bevriezing op", "lifted a hold")),
        Keep("POST", "/beheer/bewaren/exporteren", new("zette het dossier in het archief", "put the dossier in the archive")),
        Keep("POST", "/beheer/bewaren/vernietigen", new("vernietigde het dossier", "destroyed the dossier")),
        Keep("GET", "/beheer/bewaren/verklaring/{nummer}", new("bekeek een verklaring van vernietiging", "looked at a declaration of destruction")),
        Get("/beheer/inzage", Who.PrivacyOfficer) with { Act = Act.Administer }, Post("/beheer/inzage", Who.PrivacyOfficer) with { Act = Act.Administer },
        Get("/beheer/inzage.csv", Who.PrivacyOfficer) with { Act = Act.Administer },

        // A demonstration only
        Get("/demonstratie", Who.Demonstration), Post("/demonstratie/persoon", Who.Demonstration), Post("/demonstratie/klok", Who.Demonstration),
        Post("/demonstratie/opnieuw", Who.Demonstration), Get("/onderdelen", Who.Demonstration),
    ];

    private static readonly FrozenDictionary<(string, string), Permission> ByRoute = All.ToFrozenDictionary(each => (each.Method, each.Path));

    /// <summary>The line of a route.</summary>
    /// <exception cref="InvalidOperationException">It has none: nobody said who may come there.</exception>
    public static Permission Of(Endpoint endpoint)
    {
        var path = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "";
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods;
        return ByRoute.GetValueOrDefault((methods is [var method] ? method : "*", path)) ?? throw new InvalidOperationException($"Nobody said who may come to {endpoint.DisplayName}.");
    }

    /// <summary>What someone did, by what the access log keeps of it; as it is kept where it is of another version of the site.</summary>
    public static Wording Did(string act) =>
        act.Split(' ') is [var method, var path] && ByRoute.GetValueOrDefault((method, path))?.Looked is { } looked ? looked : new(act, act);

    /// <summary>What is done between a raiser and the custodian, as the access log keeps it: to others a line of it would tell that something was told.</summary>
    public static readonly ImmutableArray<string> Confided = [.. All.Where(each => each.Dossier is Entrance.Aftercare).Select(each => $"{each.Method} {each.Path}")];

    private static Permission Get(string path, Who who) => new("GET", path, who);

    private static Permission Get(string path, Who who, Entrance dossier, Wording looked, Act act = Act.LogIn) => new("GET", path, who) { Dossier = dossier, Looked = looked, Act = act };

    private static Permission Post(string path, Who who) => new("POST", path, who);

    private static Permission Post(string path, Who who, Entrance dossier, Wording looked, Act act = Act.LogIn) => new("POST", path, who) { Dossier = dossier, Looked = looked, Act = act };

    private static Permission AtTable(string method, string what, Wording looked) =>
        new(method, $"/dossier/{{nummer}}/beraad/{what}", Who.Anyone) { Dossier = Entrance.Table, Looked = looked, IsSameLook = true };

    private static Permission Keep(string method, string path, Wording looked) => Manage(method, path, looked) with { NeedsLogin = true };

    private static Permission Manage(string method, string path, Wording looked) => new(method, path, Who.Administrator) { Act = Act.Administer, Looked = looked };
}
