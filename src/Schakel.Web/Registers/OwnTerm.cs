// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Storage;

namespace Schakel.Web.Registers;

/// <summary>What an organisation means by a word, as it is in force.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Definition">The word and what it means.</param>
public sealed record OwnTerm(Organisation Organisation, OwnDefinition Definition)
{
    /// <summary>Where everyone reads it; to machines it is its name.</summary>
    public string Address => $"/begrippen/{Organisation.Name}/{Definition.Name}";

    /// <summary>What is in force at all organisations on a day, by organisation.</summary>
    public static async Task<ImmutableArray<OwnTerm>> InForce(Store store, Registry registry, DateOnly day, CancellationToken stop) =>
        [.. (await store.OwnTexts.Of(OwnRegister.Definitions, registry.Names, stop)).SelectMany(book => book.On(day).OfType<OwnDefinition>().Select(each => new OwnTerm(registry.Organisations[book.Organisation], each)))];
}
