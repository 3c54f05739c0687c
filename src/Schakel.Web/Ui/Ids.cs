// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;

namespace Schakel.Web.Ui;

/// <summary>Ids by chance, such as of a form: sent twice, it happens once.</summary>
internal static class Ids
{
    private const int Bytes = 16;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The id of the command that a form sends: its own, so that pressing twice is once; another where someone took it away.</summary>
    public static string CommandOf(Typed typed) => $"site/{(IsOne(typed["opdracht"]) ? typed["opdracht"] : New())}";

    public static bool IsOne(string? text) => text is { Length: Bytes * 2 } && text.All(char.IsAsciiHexDigitLower);
}
