// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;

namespace Schakel.Procedures.Reading;

/// <summary>The closed lists of words of the language. The reference in <c>docs/procedures.md</c> names the same ones.</summary>
public static class Vocabulary
{
    /// <summary>Kinds (<c>soort</c>).</summary>
    public static readonly WordList<Kind> Kinds = new(
        ("signaal", Kind.Signal), ("noodrem-professional", Kind.ProfessionalBrake), ("opdracht-teruggeven", Kind.ReturnedOrder),
        ("knelpunt", Kind.Bottleneck), ("beraad", Kind.Deliberation), ("casusprudentie", Kind.Precedent), ("bezwaar", Kind.Objection), ("klacht", Kind.Complaint),
        ("melding-misstand", Kind.WrongdoingReport), ("uitvoeringstoets", Kind.FeasibilityAssessment),
        ("invoeringstoets", Kind.ImplementationAssessment), ("aan-tafel", Kind.AtTheTable), ("inlichting", Kind.Inquiry),
        ("toezegging", Kind.Promise), ("ontvangstbevestiging", Kind.Acknowledgement), ("horen", Kind.Hearing), ("dwangsom", Kind.Penalty));

    /// <summary>Kinds of step.</summary>
    public static readonly WordList<StepKind> StepKinds = new(
        ("plicht", StepKind.Duty), ("oordeel", StepKind.Judgment), ("recht", StepKind.Right));

    /// <summary>What a dossier ends as (<c>klaar als</c>).</summary>
    public static readonly WordList<DoneAs> DoneAs = new(
        ("beantwoord", Model.DoneAs.Answered), ("gedaan", Model.DoneAs.Performed), ("geverifieerd", Model.DoneAs.Verified),
        ("tevreden", Model.DoneAs.Satisfied), ("ingetrokken", Model.DoneAs.Withdrawn), ("niet-behandeld", Model.DoneAs.NotTreated));

    /// <summary>Forums.</summary>
    public static readonly WordList<Forum> Forums = new(
        ("openbaar", Forum.Public), ("volksvertegenwoordiging", Forum.Representatives), ("besloten", Forum.Closed));

    /// <summary>Gates (<c>poort</c>).</summary>
    public static readonly WordList<Gate> Gates = new(
        ("rechter", Gate.Court), ("ombudsman", Gate.Ombudsman), ("bevoegde-autoriteit", Gate.CompetentAuthority));

    /// <summary>Protections (<c>beschermt</c>).</summary>
    public static readonly WordList<Protection> Protections = new(
        ("open", Protection.Open), ("vertrouwelijk", Protection.Confidential), ("anoniem", Protection.Anonymous));

    /// <summary>Types of question (<c>vraagt</c>).</summary>
    public static readonly WordList<QuestionType> QuestionTypes = new(
        ("tekst", QuestionType.Text), ("datum", QuestionType.Date), ("getal", QuestionType.Number), ("bedrag", QuestionType.Amount),
        ("ja-nee", QuestionType.YesNo), ("keuze", QuestionType.Choice), ("bestand", QuestionType.File));

    /// <summary>Powers of an office (<c>mag</c> in a type of organisation).</summary>
    public static readonly WordList<Power> Powers = new(
        ("besluiten", Power.Decide), ("beoordelen", Power.Judge), ("toezien", Power.Oversee), ("opschorten", Power.Suspend));

    /// <summary>What any answer can be asked to carry without the header naming it.</summary>
    public static readonly ImmutableArray<string> Carried = [Reasons, Weighing, Promise];

    /// <summary>Reasons (<c>motivering</c>).</summary>
    public const string Reasons = "motivering";

    /// <summary>The value trade-off made explicit (<c>weging</c>).</summary>
    public const string Weighing = "weging";

    /// <summary>What the answer undertakes to do (<c>toezegging</c>).</summary>
    public const string Promise = "toezegging";

    /// <summary>First words of a header line.</summary>
    public static readonly ImmutableArray<string> HeaderWords =
    [
        "procedure", "titel", "soort", "grond", "toelichting", "voor", "volgt", "geldt", "trekken", "stuur", "ladder", "rekenen", "beschermt",
        "vraagt", "noemt", "termijn", "naast", "mag",
    ];

    /// <summary>First words of a line in a step.</summary>
    public static readonly ImmutableArray<string> StepWords =
    [
        "wie", "plicht", "oordeel", "recht", "grond", "toelichting", "binnen", "in", "tot", "kan", "verdagen", "aanhouden", "mag", "naast",
        "intussen", "zwijgt",
    ];

    /// <summary>First words of a line in a story.</summary>
    public static readonly ImmutableArray<string> StoryWords = ["bij", "met", "op", "dan"];

    /// <summary>Words that mean something as a target, so that no step can have them for a name.</summary>
    public static readonly ImmutableArray<string> TargetWords = ["klaar", "poort", .. Forums.Words];

    /// <summary>First words of a line of a type of organisation, before its first office.</summary>
    public static readonly ImmutableArray<string> OrganisationWords = ["organisatie", "titel", "grond", "toelichting", "vertegenwoordiging"];

    /// <summary>First words of a line in an office.</summary>
    public static readonly ImmutableArray<string> OfficeWords = ["titel", "grond", "toelichting", "onder", "mag", "buiten", "onbevangen"];

    /// <summary>Words that open a block, or stand alone, after the first lines of a type of organisation.</summary>
    public static readonly ImmutableArray<string> OfficeBlockWords = ["ambt", "rol"];

    /// <summary>What a person does in a story besides giving an answer or doing an act of the text.</summary>
    public static readonly ImmutableArray<string> StoryActs =
        [Reading.StoryWords.Raises, Reading.StoryWords.Extends, Reading.StoryWords.Suspends, Reading.StoryWords.Resumes, Reading.StoryWords.TakesBack];

    /// <summary>Words that stand inside a line.</summary>
    public static readonly ImmutableArray<string> InnerWords =
    [
        "versie", ",", "<", "->", "als", "met", "pas", "na", "dan", "opent", "vanaf", "einde", "hoogstens", "hoogste", "ten", "keer", "rust", "door", "is",
        "wie", "besloot", "niemand", "boven", "verplicht", "ontvangst", "instemming", "zonder", "Algemene", "termijnenwet", "(eigen", "keuze)",
        "Atw", "direct", "stuur", "melder", "top",
    ];

    /// <summary>Words that open a block after the header.</summary>
    public static readonly ImmutableArray<string> BlockWords = ["stap", "verhaal"];

    /// <summary>Every word of the language.</summary>
    internal static readonly ImmutableArray<string> All =
    [
        .. Kinds.Words, .. StepKinds.Words, .. DoneAs.Words, .. Forums.Words, .. Gates.Words, .. Protections.Words, .. QuestionTypes.Words,
        .. Powers.Words, .. Carried, .. HeaderWords, .. StepWords, .. StoryWords, .. TargetWords, .. OrganisationWords, .. OfficeWords,
        .. OfficeBlockWords, .. StoryActs, .. InnerWords, .. BlockWords,
    ];
}
