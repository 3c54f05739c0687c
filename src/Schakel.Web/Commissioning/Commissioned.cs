// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Web.Commissioning;

/// <summary>That an organisation took Schakel into use (<c>ingebruikname</c>): everything that must be decided before people depend on it, with who signed and when.</summary>
/// <param name="Organisation">The organisation, by name.</param>
/// <param name="Parts">What was decided, by its word.</param>
public sealed record Commissioned(string Organisation, ImmutableDictionary<string, Signature> Parts)
{
    /// <summary>What must be decided, by its word in the file, in the order in which people read it.</summary>
    public static ImmutableArray<(string Word, Wording What)> Needed { get; } =
    [
        // WOR 27 lid 1: a rule about registering and protecting data of who works there, and about complaints, needs consent.
        ("ondernemingsraad", new("Instemming van de ondernemingsraad (WOR, artikel 27)", "Consent of the works council (WOR, section 27)")),
        // GDPR 35.
        ("dpia", new("Beoordeling van de gevolgen voor gegevensbescherming (AVG, artikel 35)", "Data protection impact assessment (GDPR, article 35)")),
        // Awb 2:13: a message by this way counts only where the organisation said that this way is open.
        ("kanaal", new("Aangewezen als kanaal (Awb, artikel 2:13)", "Designated as a channel (Awb, section 2:13)")),
        // Archiefwet 5.
        ("selectielijst", new("Selectielijst (Archiefwet, artikel 5)", "Selection list (Archiefwet, section 5)")),
        // Awb 10:3.
        ("mandaat", new("Mandaat voor wie namens een ander antwoordt (Awb, artikel 10:3)", "Mandate for who answers for another (Awb, section 10:3)")),
    ];
}

/// <summary>One thing that was decided.</summary>
/// <param name="On">On which day.</param>
/// <param name="By">Who signed, as an office.</param>
/// <param name="Reference">Under which reference it can be found; empty where there is none.</param>
public sealed record Signature(DateOnly On, string By, string Reference);
