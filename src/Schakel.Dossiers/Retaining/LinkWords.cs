// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;

namespace Schakel.Dossiers.Retaining;

/// <summary>What links are called in an archive.</summary>
internal static class LinkWords
{
    public static string Of(LinkKind kind) => kind switch
    {
        LinkKind.Beside => "geopend naast",
        LinkKind.PromisedIn => "toegezegd in",
        LinkKind.ForwardedFrom => "doorgestuurd van",
        LinkKind.Joins => "voegt zich bij",
        LinkKind.HangsOn => "hangt aan",
        LinkKind.Repeats => "herhaalt",
        _ => throw new InvalidOperationException("No word for this link."),
    };

    public static string Said(Link link) => $"{Of(link.Kind)} {link.To}";
}
