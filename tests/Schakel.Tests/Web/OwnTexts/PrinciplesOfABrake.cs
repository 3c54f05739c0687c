// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Tests.Web.Raising;

namespace Schakel.Tests.Web.OwnTexts;

/// <summary>Someone who raises a brake and chooses on which principles.</summary>
internal static class PrinciplesOfABrake
{
    private const string Procedure = "noodrem-professional";

    /// <summary>Up to the page that asks them.</summary>
    public static async Task AtPrinciples(this Visitor visitor, string organisation)
    {
        await visitor.Get($"/melden/{Procedure}");
        await visitor.Until("/vragen", organisation);
    }

    /// <summary>From the page after it up to the last.</summary>
    public static Task ToTheEnd(this Visitor visitor) => visitor.Until("/kijk-na", "");

    private static async Task Until(this Visitor visitor, string page, string organisation)
    {
        for (var at = 0; at < 8 && !visitor.Path.Contains(page); at++)
            await visitor.Press(Raiser.Continue, [.. Raiser.AnswersOn(visitor, Procedure, Protection.Open, organisation)]);
        visitor.Path.ShouldContain(page, Case.Sensitive, visitor.Text);
    }
}
