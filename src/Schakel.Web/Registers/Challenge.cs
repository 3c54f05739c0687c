// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Procedures;
using Schakel.Storage;

namespace Schakel.Web.Registers;

/// <summary>A task of society that no single ministry or rule is about.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is called; of an organisation's own with whose it is.</param>
/// <param name="Source">Which programme, plan or inquiry named it.</param>
/// <param name="Address">Where that can be read; empty where it was not looked up.</param>
/// <param name="Regulations">The names of the regulations that have most to do with it.</param>
public sealed record Challenge(string Name, Wording Title, string Source, string Address, ImmutableArray<string> Regulations)
{
    /// <summary>The organisation that set it itself, by name; null for one that is shipped.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is called where it is plain whose it is.</summary>
    public Wording Called { get; init; } = Title;

    /// <summary>What it is; null where that is not told.</summary>
    public Wording? Explanation { get; init; }

    /// <summary>Its place on a page.</summary>
    public string Anchor => Name.Replace('/', '.');

    /// <summary>What is in force at organisations on a day.</summary>
    public static async Task<ImmutableArray<Challenge>> InForce(Store store, IReadOnlyCollection<string> organisations, DateOnly day, Func<string, string> titleOf, CancellationToken stop) =>
        [.. (await store.OwnTexts.Of(OwnRegister.Challenges, organisations, stop)).SelectMany(book => book.On(day).OfType<OwnChallenge>().Select(each => Of(book.Organisation, each, titleOf(book.Organisation))))];

    /// <summary>One that an organisation set itself.</summary>
    /// <param name="organisation">The organisation, by name.</param>
    /// <param name="text">What it says of it.</param>
    /// <param name="whose">What people call the organisation: whoever reads it elsewhere must know whose it is.</param>
    public static Challenge Of(string organisation, OwnChallenge text, string whose) =>
        new($"{organisation}/{text.Name}", new($"{text.Called.Dutch} ({whose})", $"{text.Called.English} ({whose})"), text.Source, "", text.Regulations) { Owner = organisation, Called = text.Called, Explanation = text.Explained };
}
