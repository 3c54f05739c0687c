// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Model;

/// <summary>
/// A procedure as it was written: who may raise it, who is at the wheel, and the steps with what each answer and each silence
/// leads to. It says nothing about whether it is sound: that is for the checker, and a text that does not hold can still be read.
/// </summary>
public sealed record Procedure
{
    /// <summary>The name under which texts refer to it: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The version, from 1. A running dossier stays with the version it was opened on.</summary>
    public required int Version { get; init; }

    /// <summary>What people read above it.</summary>
    public string Title { get; init; } = "";

    /// <summary>What sort of procedure it is; chooses the rules that apply. Null where the text did not say, which is a finding.</summary>
    public Kind? Kind { get; init; }

    /// <summary>The legal sources of the whole (<c>grond</c>).</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Remarks for those who read the text, such as which term is a choice and not the law (<c>toelichting</c>).</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Who may raise it and what he gives with it (<c>trekken</c>).</summary>
    public Raising? Raising { get; init; }

    /// <summary>Who is at the wheel (<c>stuur</c>).</summary>
    public DriverRule? Driver { get; init; }

    /// <summary>Who comes after whom (<c>ladder</c>), lowest first, without the forum.</summary>
    public ImmutableArray<Role> Ladder { get; init; } = [];

    /// <summary>Where the line <c>ladder</c> stands.</summary>
    public Place LadderPlace { get; init; }

    /// <summary>Where the ladder ends. Null where the text names none, which is a finding.</summary>
    public Forum? Forum { get; init; }

    /// <summary>How terms are counted (<c>rekenen</c>). Null where the text did not say, which breaks G1.</summary>
    public Counting? Counting { get; init; }

    /// <summary>How a raiser may be protected (<c>beschermt</c>).</summary>
    public ImmutableArray<Protection> Protections { get; init; } = [];

    /// <summary>The types of organisation it is for (<c>voor</c>); empty means all.</summary>
    public ImmutableArray<string> OrganisationTypes { get; init; } = [];

    /// <summary>The standard procedure of which this is an organisation's own adaptation (<c>volgt</c>).</summary>
    public Reference? Adapts { get; init; }

    /// <summary>The statute by which this version applies to running dossiers at once (<c>geldt direct</c>).</summary>
    public AppliesAtOnce? AppliesAtOnce { get; init; }

    /// <summary>What the raiser is called on screen (<c>noemt melder</c>); null means "melder".</summary>
    public string? RaiserName { get; init; }

    /// <summary>What the opening form and the answers ask (<c>vraagt</c>).</summary>
    public ImmutableArray<Question> Questions { get; init; } = [];

    /// <summary>Statutory terms that run across several steps (<c>termijn</c>).</summary>
    public ImmutableArray<NamedTerm> Terms { get; init; } = [];

    /// <summary>Acts open in every step to one who is not the holder (<c>mag</c> in the header).</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];

    /// <summary>Dossiers opened beside this one at the start (<c>naast</c> in the header).</summary>
    public ImmutableArray<Reference> Beside { get; init; } = [];

    /// <summary>The steps, in the order of the text. A dossier starts in the first.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    /// <summary>Stories that must come true: tests kept beside the text (<c>verhaal</c>).</summary>
    public ImmutableArray<StoryTest> Stories { get; init; } = [];

    /// <summary>Where the word <c>procedure</c> stands.</summary>
    public Place Place { get; init; }
}

/// <summary>A reference to another procedure by name, or by name and version.</summary>
/// <param name="Name">The other procedure's name.</param>
/// <param name="Version">Its version, where the text names one.</param>
/// <param name="Place">Where the name stands.</param>
public sealed record Reference(string Name, int? Version, Place Place);

/// <summary>A place in a text. Both count from 1; a column counts UTF-16 units.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public readonly record struct Place(int Line, int Column);

/// <summary>Who may raise a dossier and what he must give (<c>trekken wie, met …</c>).</summary>
/// <param name="Who">In words. G6 asks of the professional's brake that this is <see cref="EveryoneInPublicService"/>.</param>
/// <param name="With">What is given with it, such as <c>feiten</c>, <c>beginselen</c>, <c>eerst-gepraat</c>.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record Raising(string Who, ImmutableArray<string> With, Place Place)
{
    /// <summary>The words that open a brake to everyone working in public service (advice §4.4.5).</summary>
    public const string EveryoneInPublicService = "iedereen in publieke dienst";
}

/// <summary>A version that a statute applies to running dossiers at once; exempts it from G13.</summary>
/// <param name="From">The first day it applies.</param>
/// <param name="Source">Article and publication, shown to every raiser whose dossier moves.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record AppliesAtOnce(DateOnly From, string Source, Place Place);
