// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Raising;

/// <summary>What to do where one of the three questions is still open.</summary>
internal static class WhichFaults
{
    public static Wording Of(string name) => name switch
    {
        Which.Works => new("Kies of je in de publieke dienst werkt.", "Choose whether you work in public service."),
        Which.Serious => new("Kies of het van de wet niet mag of een gevaar is.", "Choose whether it is against the law or a danger."),
        _ => new("Kies of het om één beslissing gaat.", "Choose whether it is about one decision."),
    };
}
