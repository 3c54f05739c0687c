// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Schakel.Tests.Web.Raising;

internal static class Faulty
{
    /// <summary>The same page again, with a summary whose lines lead to fields that are there.</summary>
    public static void ShouldBeFaulty(this Visitor visitor)
    {
        visitor.Status.ShouldBe(HttpStatusCode.BadRequest, visitor.Text);
        var lines = visitor.Page.QuerySelectorAll(".errors li");
        lines.Length.ShouldBeGreaterThan(0);
        foreach (var link in visitor.Page.QuerySelectorAll(".errors a"))
            visitor.Page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull(link.OuterHtml);
    }
}
