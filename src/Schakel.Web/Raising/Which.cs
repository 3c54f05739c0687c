// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Web.Raising;

/// <summary>Three plain questions that lead to the right kind, so that nobody has to know the words.</summary>
internal static class Which
{
    public const string Works = "werk";
    public const string Serious = "ernstig";
    public const string Decision = "beslissing";
    public const string Yes = "ja";
    public const string No = "nee";

    /// <summary>What fits; null where a question is still open.</summary>
    /// <param name="works">Whether he works in public service.</param>
    /// <param name="serious">Whether it is against the law or a danger to many.</param>
    /// <param name="decision">Whether it is about one decision.</param>
    public static Kind? Of(string works, string serious, string decision) => (works, serious, decision) switch
    {
        (Yes, Yes, Yes or No) => Kind.WrongdoingReport,
        (Yes, No, Yes) => Kind.ProfessionalBrake,
        (Yes, No, No) => Kind.Signal,
        // Who is not in public service has brakes of his own, also where it is serious.
        (No, Yes or No, Yes) => Kind.Objection,
        (No, Yes or No, No) => Kind.Complaint,
        _ => null,
    };
}
