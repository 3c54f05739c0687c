// SPDX-License-Identifier: EUPL-1.2
using System.Net;

namespace Schakel.Web.LoggingIn.DevelopmentIssuer;

/// <summary>The page on which one chooses who one is, in as little as will do.</summary>
internal static class ChoicePage
{
    public static string Of(string issuer, string client, Asked asked, IEnumerable<KnownPerson> people)
    {
        var hidden = string.Concat(new[]
        {
            ("client_id", client), ("redirect_uri", asked.RedirectUri), ("response_type", "code"), ("code_challenge_method", "S256"), ("scope", "openid"), ("state", asked.State), ("nonce", asked.Nonce),
            ("code_challenge", asked.Challenge),
        }.Select(each => $"<input type=\"hidden\" name=\"{each.Item1}\" value=\"{WebUtility.HtmlEncode(each.Item2)}\">"));
        return $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Development issuer</title></head>
            <body><main><h1>Who are you?</h1><p>This is a development issuer: nobody asks for a password.</p>
            <form method="post" action="{issuer}/authorize">{hidden}
            <p><label><input type="checkbox" name="sure" value="1"> with a second factor</label></p>
            <ul>{string.Concat(people.Select(person => $"<li><button name=\"person\" value=\"{WebUtility.HtmlEncode(person.Subject)}\">{WebUtility.HtmlEncode(person.Title)}</button></li>"))}</ul>
            <p><button name="stop" value="1">Stop</button></p></form></main></body></html>
            """;
    }
}
