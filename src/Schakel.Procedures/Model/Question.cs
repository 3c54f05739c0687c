// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;

namespace Schakel.Procedures.Model;

/// <summary>Something the form asks (<c>vraagt einde-bezwaartermijn datum verplicht, hoogstens 6 weken na ontvangst</c>).</summary>
/// <param name="Name">Its name; answers name it after <c>met</c> when they must carry it.</param>
/// <param name="Type">What sort of answer.</param>
/// <param name="Required">Whether the opening form needs it.</param>
/// <param name="AtMost">For a date: the latest it may lie, counted from the day of opening. Bounds a term that runs from it.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record Question(string Name, QuestionType Type, bool Required, Term? AtMost, Place Place);

/// <summary>What sort of answer a question takes.</summary>
public enum QuestionType
{
    /// <summary>Words (<c>tekst</c>).</summary>
    Text,

    /// <summary>A calendar date (<c>datum</c>).</summary>
    Date,

    /// <summary>A whole number (<c>getal</c>).</summary>
    Number,

    /// <summary>Euros (<c>bedrag</c>).</summary>
    Amount,

    /// <summary>Yes or no (<c>ja-nee</c>).</summary>
    YesNo,

    /// <summary>One of a register (<c>keuze</c>).</summary>
    Choice,

    /// <summary>A document (<c>bestand</c>).</summary>
    File,
}

/// <summary>How a raiser is protected.</summary>
public enum Protection
{
    /// <summary>Everyone involved knows the name (<c>open</c>).</summary>
    Open,

    /// <summary>Only the custodian knows the name (<c>vertrouwelijk</c>).</summary>
    Confidential,

    /// <summary>Nobody knows the name (<c>anoniem</c>).</summary>
    Anonymous,
}
