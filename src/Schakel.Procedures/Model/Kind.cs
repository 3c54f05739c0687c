// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Model;

/// <summary>What a procedure is (<c>soort</c>). A closed list: the rules that apply are chosen by it, in code, so that no text can switch one off.</summary>
public enum Kind
{
    /// <summary>A professional says that something works out wrong (<c>signaal</c>).</summary>
    Signal,

    /// <summary>The professional's emergency brake (<c>noodrem-professional</c>; advice §4.4.5).</summary>
    ProfessionalBrake,

    /// <summary>The organisation's brake: an order is handed back (<c>opdracht-teruggeven</c>; advice §5.4.6).</summary>
    ReturnedOrder,

    /// <summary>A bottleneck in law or policy, for the legislator (<c>knelpunt</c>; advice §5.4.1).</summary>
    Bottleneck,

    /// <summary>A moral case deliberation (<c>beraad</c>; advice §4.4.2).</summary>
    Deliberation,

    /// <summary>What an earlier case teaches, without names (<c>casusprudentie</c>; advice §3.4.1).</summary>
    Precedent,

    /// <summary>An objection (<c>bezwaar</c>; Awb ch. 6 and 7).</summary>
    Objection,

    /// <summary>A complaint (<c>klacht</c>; Awb ch. 9).</summary>
    Complaint,

    /// <summary>A report of wrongdoing (<c>melding-misstand</c>; Wet bescherming klokkenluiders).</summary>
    WrongdoingReport,

    /// <summary>A feasibility assessment of a proposal (<c>uitvoeringstoets</c>; advice §5.4.1).</summary>
    FeasibilityAssessment,

    /// <summary>An assessment of how new rules work in practice (<c>invoeringstoets</c>).</summary>
    ImplementationAssessment,

    /// <summary>Was the implementer there at a key step of a policy (<c>aan-tafel</c>).</summary>
    AtTheTable,

    /// <summary>A direct question from parliament (<c>inlichting</c>; advice §5.4.5).</summary>
    Inquiry,

    /// <summary>What an answer undertakes to do, with its own clock (<c>toezegging</c>).</summary>
    Promise,

    /// <summary>A confirmation of receipt (<c>ontvangstbevestiging</c>).</summary>
    Acknowledgement,

    /// <summary>A hearing beside another dossier (<c>horen</c>; Awb 7:2 and 9:10).</summary>
    Hearing,

    /// <summary>The determination of a penalty for deciding late (<c>dwangsom</c>; Awb 4:18).</summary>
    Penalty,
}
