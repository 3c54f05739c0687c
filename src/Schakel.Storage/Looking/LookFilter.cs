// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Looking;

/// <summary>Which lines of the access log are looked for.</summary>
/// <param name="Dossier">Of one dossier; null for all.</param>
/// <param name="Accounts">Of these accounts; null for all.</param>
/// <param name="From">Not before this moment; null for the oldest too.</param>
/// <param name="Before">Before this moment; null for the newest too.</param>
public sealed record LookFilter(string? Dossier = null, IReadOnlyList<string>? Accounts = null, string? From = null, string? Before = null);
