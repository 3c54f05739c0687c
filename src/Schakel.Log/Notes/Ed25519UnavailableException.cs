// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log.Notes;

/// <summary>This system has no OpenSSL that can do Ed25519. The message says what to install.</summary>
/// <param name="message">What to install.</param>
public sealed class Ed25519UnavailableException(string message) : Exception(message);
