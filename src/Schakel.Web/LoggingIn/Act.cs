// SPDX-License-Identifier: EUPL-1.2
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
