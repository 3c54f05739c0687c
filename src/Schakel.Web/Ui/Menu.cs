// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Web.Ui;

/// <summary>Where the site leads from every page.</summary>
internal static class Menu
{
    public static readonly ImmutableArray<(string To, Wording Name)> Main =
    [
        ("/melden", new("Melden", "Raise")), ("/volgen", new("Volgen", "Follow")), ("/stilte", new("Wie zwijgt", "Who is silent")),
        ("/register", new("Register", "Register")), ("/procedures", new("Procedures", "Procedures")), ("/werk", new("Mijn werk", "My work")),
    ];

    public static readonly ImmutableArray<(string To, Wording Name)> About =
    [
        ("/regelingen", new("Ruimte in regels", "Room in rules")), ("/organisaties", new("Zo trek je aan de rem", "How to pull the brake")), ("/bescherming", new("Zo beschermen we je", "How we protect you")), ("/logboek", new("Controleer het logboek", "Check the log")),
        ("/agenda", new("Agenda voor de wetgever", "Agenda for the legislator")), ("/toezeggingen", new("Toezeggingen", "Promises")), ("/begrippen", new("Begrippen", "Terms")), ("/kaders", new("Beginselen", "Principles")), ("/opgaven", new("Opgaven", "Challenges")), ("/toegankelijkheid", new("Toegankelijkheid", "Accessibility")), ("/privacy", new("Privacy", "Privacy")),
        ("/ingebruikname", new("Waarop deze site berust", "What this site rests on")),
    ];
}
