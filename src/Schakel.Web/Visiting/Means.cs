// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.Visiting;

/// <summary>How someone logged in: by which identity provider, and how sure that one is of him; or by a passkey, without any.</summary>
/// <param name="Provider">The provider, by its name in the settings.</param>
/// <param name="Level">The level of assurance (<c>acr</c>); empty where the provider told none.</param>
/// <param name="Methods">What he showed (<c>amr</c>), such as a password and a key.</param>
public sealed record Means(string Provider, string Level, ImmutableArray<string> Methods)
{
    /// <summary>What stands in the place of a provider for who came in without one. No provider may be called so.</summary>
    public const string Passkey = "noodtoegang";

    /// <summary>By a passkey: hardware, and a finger, a face or a code that it asked.</summary>
    public static readonly Means ByPasskey = new(Passkey, "", ["hwk", "user"]);

    /// <summary>Whether he came in by a passkey.</summary>
    public bool IsPasskey => Provider == Passkey;
}
