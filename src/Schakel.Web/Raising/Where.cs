// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Raising;

/// <summary>
/// At which organisation a dossier runs, as the form asks it: where something happened, or who goes about it. A bottleneck goes to who can change the
/// rule, and not to who suffers from it.
/// </summary>
internal static class Where
{
    /// <summary>What the form asks.</summary>
    public static Wording Question(Kind kind) => kind switch
    {
        Kind.Bottleneck => new("Welke organisatie gaat over de regel?", "Which organisation is in charge of the rule?"),
        Kind.ReturnedOrder => new("Welke organisatie voert de opdracht uit?", "Which organisation carries out the order?"),
        Kind.FeasibilityAssessment or Kind.ImplementationAssessment => new("Welke organisatie voert het uit?", "Which organisation carries it out?"),
        Kind.AtTheTable => new("Welke organisatie zit aan tafel?", "Which organisation sits at the table?"),
        Kind.Inquiry => new("Aan welke organisatie is de vraag?", "To which organisation is the question?"),
        Kind.Precedent => new("Bij welke organisatie is dit geleerd?", "At which organisation was this learned?"),
        Kind.Deliberation => new("Bij welke organisatie is het beraad?", "At which organisation is the deliberation?"),
        Kind.Signal or Kind.ProfessionalBrake or Kind.Objection or Kind.Complaint or Kind.WrongdoingReport or Kind.Promise or Kind.Acknowledgement or Kind.Hearing or Kind.Penalty =>
            new("Bij welke organisatie gebeurde het?", "At which organisation did it happen?"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nobody said how to ask where this runs."),
    };

    /// <summary>What helps to choose; null where nothing is needed.</summary>
    public static Wording? Hint(Kind kind) => kind is Kind.Bottleneck
        ? new("Voor een rijkswet is dat het ministerie, voor een verordening de gemeente, de provincie of het waterschap. Die moet antwoorden.",
            "Of an act of the State that is the ministry, of a by-law the municipality, the province or the water board. That one must answer.")
        : null;

    /// <summary>Where it most likely is: where one works, and of a rule whoever gives that organisation its task.</summary>
    public static string Likely(Kind kind, Visit visit, Registry registry) => visit.Person?.Organisation is not { } own ? ""
        : kind is Kind.Bottleneck && registry.Organisations.GetValueOrDefault(own)?.Under is { } under ? under : own;
}
