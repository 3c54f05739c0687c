// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Looking;

/// <summary>A line of the access log: that someone came into a dossier, or administered by a passkey.</summary>
/// <param name="At">When.</param>
/// <param name="Organisation">Whose dossier it is.</param>
/// <param name="Dossier">Its number; empty where it is about none.</param>
/// <param name="Account">Who; null for a raiser who came by his code.</param>
/// <param name="Role">As what: the raiser, an office, or someone who was asked to contribute.</param>
/// <param name="Act">To do what, as the route is written.</param>
/// <param name="Origin">By what he came in: the provider he logged in at, or his code. Never an address.</param>
public sealed record Look(string At, string Organisation, string Dossier, string? Account, string Role, string Act, string Origin);

/// <summary>How often one role came into a dossier.</summary>
/// <param name="Role">The role.</param>
/// <param name="Times">How often.</param>
/// <param name="Last">When last.</param>
public sealed record LookCount(string Role, long Times, string Last);
