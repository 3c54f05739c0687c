// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Web.Ui;

namespace Schakel.Web.Raising;

/// <summary>Talk first. It is no wall: who has nobody to talk to says why, and goes on.</summary>
internal static class Talk
{
    /// <summary>The word by which a procedure asks it.</summary>
    public const string Asked = "eerst-gepraat";

    public const string Yes = "ja";
    public const string Later = "nog-niet";
    public const string Nobody = "niemand";

    /// <summary>What is sent along: with whom and when, or why with nobody. The note of a talk that is still to come is nobody's but the raiser's.</summary>
    public static string Text(Typed typed, Language language = Language.Dutch) => typed[Names.Talked] switch
    {
        Yes when typed.Date(Names.TalkedOn, out _) is { } day => new Wording($"Ja, op {Dates.InFull(day, language)}", $"Yes, on {Dates.InFull(day, language)}").In(language) + $": {typed[Names.TalkedWith]}",
        Yes => new Wording("Ja", "Yes").In(language) + $": {typed[Names.TalkedWith]}",
        Nobody => new Wording("Niemand, want", "Nobody, because").In(language) + $" {typed[Names.TalkWhyNot]}",
        _ => "",
    };
}
