// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Raising;

/// <summary>What the fields of raising are called in a form. A question of a procedure has a prefix, so that it never takes the name of another.</summary>
internal static class Names
{
    public const string Talked = "gesprek";
    public const string TalkedWith = "gesprek-met";
    public const string TalkedOn = "gesprek-op";
    public const string TalkPlanned = "gesprek-gepland";
    public const string TalkWhyNot = "gesprek-waarom-niet";
    public const string Story = "verhaal";
    public const string Search = "zoek";
    public const string Organisation = "organisatie";
    public const string Regulation = "regeling";
    public const string Office = "ambt";
    public const string Unit = "onderdeel";
    public const string Protection = "bescherming";
    public const string Name = "naam";

    /// <summary>Carries which frameworks of an organisation were seen when principles were chosen.</summary>
    public const string Frameworks = "beginselen-stand";

    /// <summary>Where the note of a planned talk stands: in no register, and in nothing that is sent.</summary>
    public const string TalkNote = "gesprek-aantekening";

    public static string Question(string name) => $"vraag-{name}";

    /// <summary>The boxes of a date.</summary>
    public static IEnumerable<string> Date(string field) => [$"{field}-dag", $"{field}-maand", $"{field}-jaar"];
}
