// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Model;

/// <summary>Where an answer, an act or a silence leads.</summary>
public abstract record Target
{
    private Target() { }

    /// <summary>To another step.</summary>
    /// <param name="Step">Its name.</param>
    public sealed record ToStep(string Step) : Target;

    /// <summary>Done (<c>klaar als …</c>).</summary>
    /// <param name="As">The label it ends under.</param>
    public sealed record Done(DoneAs As) : Target;

    /// <summary>To a forum, where it rests until answered.</summary>
    /// <param name="Forum">The forum.</param>
    public sealed record ToForum(Forum Forum) : Target;

    /// <summary>Through a gate, by the raiser's own act only (<c>poort …</c>).</summary>
    /// <param name="Gate">The gate.</param>
    public sealed record ThroughGate(Gate Gate) : Target;
}

/// <summary>What a dossier ends as.</summary>
public enum DoneAs
{
    /// <summary>Answered with reasons (<c>beantwoord</c>).</summary>
    Answered,

    /// <summary>What was promised is said to be done (<c>gedaan</c>).</summary>
    Performed,

    /// <summary>The raiser confirmed that it was done (<c>geverifieerd</c>).</summary>
    Verified,

    /// <summary>Settled to the raiser's satisfaction (<c>tevreden</c>; Awb 9:5).</summary>
    Satisfied,

    /// <summary>Withdrawn by the raiser (<c>ingetrokken</c>).</summary>
    Withdrawn,

    /// <summary>Not treated, with reasons (<c>niet-behandeld</c>).</summary>
    NotTreated,
}

/// <summary>Where the platform itself can bring a dossier that nobody answered. It rests there: no clock, acts stay open.</summary>
public enum Forum
{
    /// <summary>The public register (<c>openbaar</c>): the fact of silence, never the story.</summary>
    Public,

    /// <summary>Parliament, council, states or general assembly of this organisation (<c>volksvertegenwoordiging</c>).</summary>
    Representatives,

    /// <summary>An independent officer, where secrecy is a statutory duty (<c>besloten</c>).</summary>
    Closed,
}

/// <summary>A door that only the raiser's own act opens. The platform prepares the file.</summary>
public enum Gate
{
    /// <summary>The administrative court (<c>rechter</c>).</summary>
    Court,

    /// <summary>The ombudsman (<c>ombudsman</c>).</summary>
    Ombudsman,

    /// <summary>The competent authority of Wbk art. 2c (<c>bevoegde-autoriteit</c>).</summary>
    CompetentAuthority,
}
