// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Model;

namespace Schakel.Web.Raising;

/// <summary>What each protection is called, and what it comes to.</summary>
internal static class Protecting
{
    public static Wording Name(Protection protection) => protection switch
    {
        Protection.Open => new("Open", "Open"),
        Protection.Confidential => new("Vertrouwelijk", "Confidential"),
        Protection.Anonymous => new("Anoniem", "Anonymous"),
        _ => throw new ArgumentOutOfRangeException(nameof(protection), protection, "No such protection."),
    };

    public static Wording Text(Protection protection) => protection switch
    {
        Protection.Open => new("Wie moet antwoorden, kent je naam.", "Whoever must answer knows your name."),
        Protection.Confidential => new(
            "Alleen de bewaarder kent je naam. Die noemt hem aan niemand, behalve als jij dat goedvindt. Dwingt een wet daartoe, dan hoor je dat vooraf, met de reden.",
            "Only the custodian knows your name, and tells nobody unless you agree. Where a statute forces it, you are told before, with the reason."),
        Protection.Anonymous => new(
            "Niemand kent je naam, wij ook niet. Je volgt alles met een code. Je hebt dezelfde rechten als wie zijn naam geeft.",
            "Nobody knows your name, we do not either. You follow everything with a code. You have the same rights as who gives a name."),
        _ => throw new ArgumentOutOfRangeException(nameof(protection), protection, "No such protection."),
    };
}
