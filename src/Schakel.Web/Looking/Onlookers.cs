// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using Schakel.Procedures;
using Schakel.Storage.Accounts;
using Schakel.Storage.Looking;

namespace Schakel.Web.Looking;

/// <summary>What those who looked are called.</summary>
/// <param name="people">Who has an account at the organisation.</param>
public sealed class Onlookers(IReadOnlyList<Account> people)
{
    private const int MostToChoose = 500;
    private readonly FrozenDictionary<string, string> names = people.ToFrozenDictionary(each => each.Reference, each => each.Name, StringComparer.Ordinal);

    /// <summary>Whom one can choose; nobody where a list of all would be too long to be of use.</summary>
    public IReadOnlyList<string> Choices { get; } = people.Count > MostToChoose ? [] : [.. people.Select(each => each.Name).Distinct(StringComparer.OrdinalIgnoreCase)];

    public Wording NameOf(Look look) => look.Account is { } account ? new(NameOf(account), NameOf(account)) : new("met een code", "by a code");

    public string NameOf(string account) => names.GetValueOrDefault(account, account);
}
