// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Schakel.Storage.Reading;
using Schakel.Web.Ui;

namespace Schakel.Web.Telling;

/// <summary>Writes the days on which someone must have answered as a calendar (RFC 5545). Of a dossier only its kind is in it, by no number.</summary>
internal static class DueFile
{
    private const int LongestLine = 75;

    public static string Write(IEnumerable<DossierLine> owed, string secret, string site)
    {
        var lines = new List<string>
        {
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Schakel//Agenda//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escaped("Schakel: antwoord geven")}",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        };
        foreach (var line in owed)
        {
            var due = line.Due!.Value;
            lines.AddRange(
            [
                "BEGIN:VEVENT", $"UID:{IdOf(line, secret)}@schakel", $"DTSTAMP:{Day(line.Since)}T000000Z", $"DTSTART;VALUE=DATE:{Day(due)}", $"DTEND;VALUE=DATE:{Day(due.AddDays(1))}",
                $"SUMMARY:{Escaped($"Antwoord geven: {Labels.Kind(line.Kind).Dutch}")}", $"URL:{site}/werk", "TRANSP:TRANSPARENT", "CLASS:PRIVATE", "END:VEVENT",
            ]);
        }

        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(Folded));
    }

    // The same for the same turn, whenever it is fetched; to whoever does not have the address it tells nothing of the number.
    private static string IdOf(DossierLine line, string secret) => Convert.ToHexStringLower(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{line.Number}/{line.Step}/{Day(line.Since)}")).AsSpan(0, 16));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    internal static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    // A line has at most 75 octets, and no character is cut in two (RFC 5545, 3.1).
    internal static string Folded(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
