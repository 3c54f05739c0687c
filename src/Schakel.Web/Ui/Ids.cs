// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;

namespace Schakel.Web.Ui;

/// <summary>Ids by chance, such as of a form: sent twice, it happens once.</summary>
internal static class Ids
{
    private const int Bytes = 16;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public static bool IsOne(string? text) => text is { Length: Bytes * 2 } && text.All(char.IsAsciiHexDigitLower);
}
