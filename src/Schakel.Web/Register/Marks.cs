// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Schakel.Storage.Reading;

namespace Schakel.Web.Register;

/// <summary>Where a page ended, for in an address. Sealed: the number and the day of a silent dossier are nobody's business.</summary>
internal sealed class Marks(IDataProtectionProvider protection)
{
    private const int Longest = 1_000;
    private readonly IDataProtector protector = protection.CreateProtector("register");

    public string Write(PageMark mark) => WebEncoders.Base64UrlEncode(protector.Protect(Encoding.UTF8.GetBytes($"{mark.Day:yyyy-MM-dd} {mark.Number}")));

    /// <summary>Reads one; null, which is the first page, where it is none of ours.</summary>
    public PageMark? Read(string text)
    {
        if (text.Length is 0 or > Longest)
            return null;
        try
        {
            var parts = Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(text))).Split(' ');
            return new PageMark(DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), parts[1]);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
