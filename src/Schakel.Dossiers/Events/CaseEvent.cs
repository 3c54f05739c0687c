// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers.Events;

/// <summary>Something that happened to a dossier: what moved it, with the words that came along, or what people did beside that.</summary>
public abstract record CaseEvent
{
    private CaseEvent() { }

    /// <summary>The day it counts on. It stands in every body, where the first form put it.</summary>
    public DateOnly Day => this switch
    {
        Opened e => e.Happened.On,
        Moved e => e.Happened.On,
        Invited e => e.On,
        Contributed e => e.On,
        Attached e => e.On,
        Linked e => e.On,
        Unlinked e => e.On,
        OpenedBeside e => e.On,
        NotOpened e => e.On,
        Forwarded e => e.On,
        Promised e => e.On,
        Joined e => e.On,
        RevealAllowed e => e.On,
        RevealAnnounced e => e.On,
        Revealed e => e.On,
        Testified e => e.On,
        Heard e => e.On,
        Erased e => e.On,
        _ => throw new InvalidOperationException($"No day for {GetType().Name}."),
    };

    /// <summary>It was opened.</summary>
    public sealed record Opened(Event.Opened Happened, Frozen Frozen, Words Words) : CaseEvent
    {
        /// <summary>The dossier it came from.</summary>
        public Link? Origin { get; init; }

        /// <summary>By whom and why it was sent on to where it is; null where it was not.</summary>
        public SentOn? SentOn { get; init; }

        /// <summary>Other dossiers it is about.</summary>
        public ImmutableArray<Link> Links { get; init; } = [];

        /// <summary>By reference, the names that everyone involved may know.</summary>
        public ImmutableSortedDictionary<string, string> Names { get; init; } = NoNames;

        /// <summary>By reference, the names that only the custodian may know. Never written with the rest.</summary>
        [JsonIgnore]
        public ImmutableSortedDictionary<string, string> Protected { get; init; } = NoNames;
    }

    /// <summary>It moved, or its clock did.</summary>
    public sealed record Moved(Event Happened, Words Words) : CaseEvent;

    /// <summary>Someone was asked to contribute.</summary>
    public sealed record Invited(DateOnly On, Actor By, string Whom, string Question) : CaseEvent;

    /// <summary>Someone contributed.</summary>
    public sealed record Contributed(DateOnly On, Actor By, Words Words) : CaseEvent;

    /// <summary>A file was attached. Its two copies are kept beside the log, under the key of the dossier.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">By whom.</param>
    /// <param name="Number">Which file of the dossier it is, from 1.</param>
    /// <param name="Kind">What it is.</param>
    /// <param name="Original">Of the file as it came.</param>
    /// <param name="Clean">Of the copy for readers.</param>
    public sealed record Attached(DateOnly On, Actor By, long Number, FileKind Kind, FileTrace Original, FileTrace Clean) : CaseEvent
    {
        /// <summary>What it is called; null where a name would tell too much.</summary>
        public string? Name { get; init; }

        /// <summary>The copies, on their way to where they are kept: never written with the rest, and null where it was read.</summary>
        [JsonIgnore]
        public (FileCopy Original, FileCopy Clean)? Copies { get; init; }

        /// <summary>Never the name of the file: it must not reach a log by way of a message.</summary>
        public override string ToString() => $"{nameof(Attached)} {Number}";
    }

    /// <summary>It was linked to another.</summary>
    public sealed record Linked(DateOnly On, Actor? By, Link Link) : CaseEvent;

    /// <summary>It was loosened from another again.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">By whom.</param>
    /// <param name="Link">The link that is there no more.</param>
    /// <param name="Why">Why, for who raised it.</param>
    public sealed record Unlinked(DateOnly On, Actor By, Link Link, string Why) : CaseEvent
    {
        /// <summary>Never the reason: it must not reach a log by way of a message.</summary>
        public override string ToString() => $"{nameof(Unlinked)} {Link.To}";
    }

    /// <summary>Another was opened beside it.</summary>
    public sealed record OpenedBeside(DateOnly On, string Procedure, DossierNumber As) : CaseEvent;

    /// <summary>Silence should have opened another beside it, and could not.</summary>
    public sealed record NotOpened(DateOnly On, string Procedure, ImmutableArray<string> Why) : CaseEvent;

    /// <summary>It was sent on.</summary>
    public sealed record Forwarded(DateOnly On, Actor By, Placement To, DossierNumber As, Words Words) : CaseEvent;

    /// <summary>Something was promised; the promise has a dossier of its own.</summary>
    public sealed record Promised(DateOnly On, Actor By, DossierNumber As, Undertaking Undertaking) : CaseEvent;

    /// <summary>Someone else raises it as well.</summary>
    public sealed record Joined(DateOnly On, string Reference) : CaseEvent
    {
        /// <summary>His name, where everyone involved may know it.</summary>
        public string? Name { get; init; }

        /// <summary>His name, where only the custodian may.</summary>
        [JsonIgnore]
        public string? Protected { get; init; }

        /// <summary>Never a name: it must not reach a log by way of a message.</summary>
        public override string ToString() => Reference;
    }

    /// <summary>The raiser consents to his name being told to an office.</summary>
    public sealed record RevealAllowed(DateOnly On, Actor By, string To) : CaseEvent;

    /// <summary>The raiser was told that a statute forces it.</summary>
    public sealed record RevealAnnounced(DateOnly On, Actor By, string To, string Article, string Reasons) : CaseEvent;

    /// <summary>The name was told.</summary>
    public sealed record Revealed(DateOnly On, Actor By, string To) : CaseEvent;

    /// <summary>A raiser told the custodian how he fares. That he did stands in the body, what he told in the part that only the custodian may know.</summary>
    public sealed record Testified(DateOnly On, Actor By) : CaseEvent
    {
        /// <summary>What he told. Never written with the rest, and null where it was read.</summary>
        [JsonIgnore]
        public Testimony? Protected { get; init; }

        /// <summary>Never who it was or what he told: it must not reach a log by way of a message.</summary>
        public override string ToString() => nameof(Testified);
    }

    /// <summary>The custodian read what a raiser told, and may have written back.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">The custodian.</param>
    /// <param name="Of">Whose words he read.</param>
    /// <param name="UpTo">The last of them, by the version of its event.</param>
    public sealed record Heard(DateOnly On, Actor By, string Of, long UpTo) : CaseEvent
    {
        /// <summary>What he wrote back. Never written with the rest, and null where it was read.</summary>
        [JsonIgnore]
        public Testimony? Protected { get; init; }

        /// <summary>Never whose words: it must not reach a log by way of a message.</summary>
        public override string ToString() => nameof(Heard);
    }

    /// <summary>It was destroyed; of it remains that it was, and this.</summary>
    public sealed record Erased(DateOnly On, Actor By, Declaration Declaration) : CaseEvent;

    internal static ImmutableSortedDictionary<string, string> NoNames { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>What is frozen when a dossier opens: it stays with these texts, whatever changes after.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Procedure">The procedure, by name.</param>
/// <param name="ProcedureHash">Its version.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Type">The type of organisation, by name.</param>
/// <param name="TypeHash">Its version.</param>
/// <param name="Driver">The office at the wheel.</param>
/// <param name="Protection">How the raiser is protected.</param>
public sealed record Frozen(
    string Organisation, string Procedure, string ProcedureHash, Kind Kind, string Type, string TypeHash, string? Driver, Protection Protection)
{
    /// <summary>The unit that took the decision; null where that is not known, or where the organisation is not divided. Its first form did not tell.</summary>
    public string? Unit { get; init; }
}
