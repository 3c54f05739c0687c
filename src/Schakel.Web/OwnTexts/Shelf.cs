// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.OwnTexts;
using Schakel.Dossiers.Regulations;
using Schakel.Procedures;
using Schakel.Storage;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.OwnTexts;

/// <summary>A register that an organisation keeps itself: what its texts are called, what its form asks and where everyone reads them.</summary>
internal abstract class Shelf
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Shelf> All = [new RuleShelf(), new FrameworkShelf(), new DefinitionShelf(), new ChallengeShelf(), new OrganisationShelf()];

    public abstract OwnRegister Register { get; }

    /// <summary>Where its administrator finds it.</summary>
    public abstract string Path { get; }

    /// <summary>The name in addresses of a text whose title has no letter for one.</summary>
    public abstract string Stem { get; }

    public abstract Wording Title { get; }

    public abstract Wording Lead { get; }

    /// <summary>Who sees it, and when.</summary>
    public abstract Wording Seen { get; }

    public abstract Wording Add { get; }

    /// <summary>The component that asks what this register asks.</summary>
    public abstract Type Fields { get; }

    /// <summary>How many rooms or principles a form has at most, and how one asks for another; null where it has none.</summary>
    public virtual (int Most, Wording Another)? Rows => null;

    /// <summary>The name in addresses of its only text; null where it can have many.</summary>
    public virtual string? OnlyName => null;

    /// <summary>The registers that are shipped, with what an organisation keeps elsewhere that is needed here.</summary>
    public virtual Task<Registry> Around(Registry registry, Store store, string organisation, DateOnly day, CancellationToken stop) => Task.FromResult(registry);

    /// <summary>What is shipped in this register, by what it is called.</summary>
    public abstract IEnumerable<string> Shipped(Registry registry);

    /// <summary>What a form has in it, but for the days.</summary>
    public abstract Typed Form(OwnText text, Registry registry);

    /// <summary>The text as it was typed, and what cannot be read of it.</summary>
    /// <param name="form">What was typed, and its days.</param>
    /// <param name="before">The text it is made on; null for a new one.</param>
    /// <param name="registry">The registers that are shipped.</param>
    public abstract (OwnText Text, ImmutableArray<Fault> Faults) Read(OwnForm form, OwnText? before, Registry registry);

    /// <summary>The text line by line, but for its days.</summary>
    public abstract IEnumerable<OwnLine> Lines(OwnText text, Registry registry, Language language);

    /// <summary>What stands behind it in a list, and whether that is to be noticed.</summary>
    public virtual IEnumerable<(Wording Text, bool IsNoticed)> Marks(OwnText text) => [];

    /// <summary>Where everyone reads it.</summary>
    public abstract string Address(string organisation, string name);

    /// <summary>Where everyone reads those of all organisations, and what that is called.</summary>
    public abstract (string To, Wording Name) Everyones(string organisation);

    /// <summary>Where a text stands.</summary>
    public static Shelf Of(OwnText text) => All.First(each => each.Register == text switch
    {
        OwnRule => OwnRegister.Rules,
        OwnFramework => OwnRegister.Frameworks,
        OwnDefinition => OwnRegister.Definitions,
        OwnChallenge => OwnRegister.Challenges,
        OwnOrganisation => OwnRegister.Organisation,
        _ => throw new ArgumentOutOfRangeException(nameof(text), text, "Nobody said in which register this stands."),
    });
}
