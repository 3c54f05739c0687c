// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Web.LoggingIn;

/// <summary>An identity provider: one that knows people and tells who they are, by OpenID Connect.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Issuer">What it calls itself, to the letter, and where its metadata is found.</param>
/// <param name="Client">What it calls this site.</param>
/// <param name="Key">The key by which this site proves that it is the one.</param>
/// <param name="Organisations">The organisations it may speak for.</param>
public sealed record Provider(string Name, string Issuer, string Client, ClientKey Key, ImmutableArray<string> Organisations)
{
    /// <summary>What people call it.</summary>
    public string Title { get; init; } = "";

    /// <summary>The claim that names the person, as the table of who works where has it.</summary>
    public string Claim { get; init; } = "sub";

    /// <summary>What is asked for beside <c>openid</c>.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>What is demanded of a login for each kind of act. An act without one asks what the act before it asks.</summary>
    public ImmutableDictionary<Act, Demand> Demands { get; init; } = ImmutableDictionary<Act, Demand>.Empty;

    /// <summary>To whom this site addresses the proof of who it is; null for the issuer.</summary>
    public string? Audience { get; init; }

    /// <summary>Whom to ask for an account; empty for the administrator.</summary>
    public string Help { get; init; } = "";

    /// <summary>The scheme of its handler.</summary>
    internal string Scheme => $"oidc-{Name}";

    /// <summary>The path of everything that has to do with it.</summary>
    internal string Path => $"/inloggen/{Name}";

    /// <summary>What is demanded of a login for an act.</summary>
    public Demand DemandFor(Act act)
    {
        for (var each = act; ; each--)
        {
            if (Demands.TryGetValue(each, out var demand))
                return demand;
            if (each is Act.LogIn)
                return Demand.Nothing;
        }
    }
}
