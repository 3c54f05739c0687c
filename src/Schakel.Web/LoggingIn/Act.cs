// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Builder;

namespace Schakel.Web.LoggingIn;

/// <summary>A kind of act, from what asks the least to what asks the most of who does it.</summary>
public enum Act
{
    /// <summary>Log in at all, and look (<c>inloggen</c>).</summary>
    LogIn,

    /// <summary>Answer, decide, or do anything else in a dossier (<c>antwoorden</c>).</summary>
    Answer,

    /// <summary>Say who works where (<c>beheren</c>).</summary>
    Administer,
}

/// <summary>Says of a route what kind of act it is.</summary>
internal sealed record ActOf(Act Act);

/// <summary>Marks a route with its kind of act.</summary>
public static class ActExtensions
{
    public static TBuilder As<TBuilder>(this TBuilder route, Act act) where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new ActOf(act));
}
