// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Exports;

/// <summary>Names as languages can write them that know no accents and no hyphens.</summary>
internal static class Identifiers
{
    // Our own table: in the invariant culture the runtime does not take accents off.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>A name in ASCII letters, digits and underscores: "coördinator-beslist" is "coordinator_beslist". Two names may become one.</summary>
    public static string Ascii(string name) => string.Concat(name.Select(Ascii));

    /// <summary>The name of a step with its number, so that it is unique: "boven_2".</summary>
    public static string Ascii(string name, int index) => $"{Ascii(name)}_{index}";

    private static char Ascii(char sign) =>
        char.IsAsciiLetterOrDigit(sign) ? sign : Accented.IndexOf(sign) is var at and >= 0 ? Plain[at] : '_';
}
