// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers.Commands;

/// <summary>
/// Something someone wants to do with a dossier. To pull too is the answer <c>meetrekken</c> and to withdraw the act <c>intrekken</c>, where
/// the procedure says so: no command goes past the text.
/// </summary>
public abstract record CaseCommand
{
    private CaseCommand() { }

    /// <summary>Open it.</summary>
    /// <param name="Procedure">The procedure, by name: its newest version.</param>
    /// <param name="At">Where it runs.</param>
    /// <param name="Protection">How the raiser is protected.</param>
    /// <param name="Raisers">Who raises it.</param>
    /// <param name="Words">The story, and what the form asked.</param>
    public sealed record Open(string Procedure, Placement At, Protection Protection, ImmutableArray<RaiserIdentity> Raisers, Words Words) : CaseCommand
    {
        /// <summary>The dates that were filled in.</summary>
        public ImmutableDictionary<string, DateOnly> Dates { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

        /// <summary>Who took or prepared the decision, as persons.</summary>
        public ImmutableHashSet<string> Barred { get; init; } = [];

        /// <summary>Who fills each office, where that is known.</summary>
        public ImmutableDictionary<string, ImmutableArray<string>> Staffing { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

        /// <summary>A dossier it hangs on, repeats or joins.</summary>
        public ImmutableArray<Link> Links { get; init; } = [];

        /// <summary>By procedure, what the dossiers that it opens are opened with.</summary>
        public ImmutableDictionary<string, Draft> Drafts { get; init; } = ImmutableDictionary<string, Draft>.Empty;
    }

    /// <summary>Answer a step.</summary>
    public sealed record Answer(Actor By, string Step, string Label, Words Words) : CaseCommand
    {
        /// <summary>The dates it fills in.</summary>
        public ImmutableDictionary<string, DateOnly> Dates { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;

        /// <summary>By procedure, what the dossiers that it opens are opened with.</summary>
        public ImmutableDictionary<string, Draft> Drafts { get; init; } = ImmutableDictionary<string, Draft>.Empty;
    }

    /// <summary>Do an act that the text leaves to one who is not the holder, such as to withdraw.</summary>
    public sealed record Act(Actor By, string Label, Words Words) : CaseCommand
    {
        /// <summary>By procedure, what the dossiers that it opens are opened with.</summary>
        public ImmutableDictionary<string, Draft> Drafts { get; init; } = ImmutableDictionary<string, Draft>.Empty;
    }

    /// <summary>Take back an act that has not taken effect yet.</summary>
    public sealed record TakeBack(Actor By) : CaseCommand;

    /// <summary>Take more time, with reasons.</summary>
    public sealed record Extend(Actor By, Words Words) : CaseCommand;

    /// <summary>Let the one whose turn it is have more time, as the raiser.</summary>
    public sealed record Consent(Actor By, DateOnly Until) : CaseCommand;

    /// <summary>Let the clock stand still, with reasons.</summary>
    public sealed record Suspend(Actor By, Words Words) : CaseCommand;

    /// <summary>Let the clock run again.</summary>
    public sealed record Resume : CaseCommand;

    /// <summary>Let what ran out lapse. The sweeper sends it.</summary>
    public sealed record PassTime : CaseCommand;

    /// <summary>Say who fills the offices from now on.</summary>
    public sealed record Staff(ImmutableDictionary<string, ImmutableArray<string>> Staffing) : CaseCommand;

    /// <summary>Send it on to where it belongs. The clock here runs on: what was received must be answered (Awb 2:3, 6:15).</summary>
    public sealed record Forward(Actor By, Placement To, Words Words) : CaseCommand
    {
        /// <summary>What it was opened with here: there it opens with the same, or nobody could answer it.</summary>
        public Words Opening { get; init; } = Words.None;

        /// <summary>Who raised it, with the names that are open here: they are open there too. Of who is protected none goes along.</summary>
        public ImmutableArray<RaiserIdentity> Raisers { get; init; } = [];

        /// <summary>By procedure, what the dossiers that it opens there are opened with.</summary>
        public ImmutableDictionary<string, Draft> Drafts { get; init; } = ImmutableDictionary<string, Draft>.Empty;
    }

    /// <summary>Ask someone for a contribution.</summary>
    public sealed record Invite(Actor By, string Whom, string Question) : CaseCommand;

    /// <summary>Contribute: what moves no clock.</summary>
    public sealed record Contribute(Actor By, Words Words) : CaseCommand;

    /// <summary>Attach a file: as it came, and a copy for readers out of which everything was taken that tells of its maker.</summary>
    /// <param name="By">Who.</param>
    /// <param name="Name">What it is called; null where a name would tell too much.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Original">As it came: kept, never shown.</param>
    /// <param name="Clean">The copy for readers.</param>
    public sealed record Attach(Actor By, string? Name, FileKind Kind, FileCopy Original, FileCopy Clean) : CaseCommand
    {
        /// <summary>Never the name of the file: it must not reach a log by way of a message.</summary>
        public override string ToString() => $"{nameof(Attach)} {Kind}";
    }

    /// <summary>Link it to another.</summary>
    public sealed record LinkTo(Actor By, Link Link) : CaseCommand;

    /// <summary>Loosen it from another again, with the reason.</summary>
    public sealed record Unlink(Actor By, Link Link, string Why) : CaseCommand
    {
        /// <summary>Never the reason: it must not reach a log by way of a message.</summary>
        public override string ToString() => $"{nameof(Unlink)} {Link.To}";
    }

    /// <summary>Undertake to do something, apart from an answer.</summary>
    public sealed record Promise(Actor By, Undertaking Undertaking) : CaseCommand;

    /// <summary>Raise it as well: of several raisers any one may act (G7).</summary>
    public sealed record Join(RaiserIdentity Raiser) : CaseCommand;

    /// <summary>Consent, as the raiser, to the custodian telling one's name.</summary>
    public sealed record AllowReveal(Actor By, string To) : CaseCommand;

    /// <summary>Tell the raiser, as the custodian, in writing and with reasons, that a statute forces his name to be told.</summary>
    public sealed record AnnounceReveal(Actor By, string To, string Article, string Reasons) : CaseCommand;

    /// <summary>Tell a protected name: by consent, or after it was announced.</summary>
    public sealed record Reveal(Actor By, string To) : CaseCommand;

    /// <summary>Tell the custodian, as the raiser, whether one was harmed for what one raised. At any time, asked or not.</summary>
    public sealed record Testify(Actor By, Testimony Testimony) : CaseCommand;

    /// <summary>Let a raiser know, as the custodian, that what he told was read, and write back.</summary>
    /// <param name="By">The custodian.</param>
    /// <param name="Of">The reference of the raiser.</param>
    /// <param name="UpTo">The last that he read, by the version of its event: what came since he looked is not read.</param>
    /// <param name="Reply">What he writes back; may be empty.</param>
    public sealed record Hear(Actor By, string Of, long UpTo, string Reply) : CaseCommand
    {
        /// <summary>Never the words: they must not reach a log by way of a message.</summary>
        public override string ToString() => nameof(Hear);
    }

    /// <summary>Destroy it, under the Archiefwet.</summary>
    public sealed record Erase(Actor By, Declaration Declaration) : CaseCommand
    {
        /// <summary>How many events it had when it was put in safety; null where it was not. Of a dossier that has more by now something would be lost.</summary>
        public long? AsOf { get; init; }
    }
}

/// <summary>A link to another dossier.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="To">The other.</param>
public sealed record Link(LinkKind Kind, DossierNumber To);

/// <summary>What a link means, from this dossier to the other.</summary>
public enum LinkKind
{
    /// <summary>It was opened beside the other (<c>naast</c>).</summary>
    Beside,

    /// <summary>It is a promise made in the other.</summary>
    PromisedIn,

    /// <summary>It was sent on from the other.</summary>
    ForwardedFrom,

    /// <summary>It joins the other, such as a signal a bottleneck.</summary>
    Joins,

    /// <summary>It hangs on the other, such as a brake on a case.</summary>
    HangsOn,

    /// <summary>It raises the other again.</summary>
    Repeats,
}

/// <summary>On what ground a dossier is destroyed (Archiefwet). It stays when everything else is gone.</summary>
/// <param name="Category">The category of the selection list.</param>
/// <param name="Number">The number of the declaration of destruction.</param>
public sealed record Declaration(string Category, string Number);
