// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;

namespace Schakel.Web.Administering;

/// <summary>Someone whom a table names: what the identity provider calls him, his name and his address.</summary>
public sealed record Named(string Login, string Name, string Mail);

/// <summary>Someone who is known, and would be called or mailed otherwise.</summary>
public sealed record Renamed(string Account, Named From, Named To)
{
    /// <summary>What of it is kept: which, and not what.</summary>
    public ChangedPerson Change => new(Account, From.Name != To.Name, From.Mail != To.Mail, From.Login != To.Login);
}

/// <summary>Reads from a table who everyone is that it names.</summary>
internal static class SheetPeople
{
    // The longest that mail knows (RFC 5321).
    private const int LongestMail = 254;

    /// <summary>Everyone, as he would be: who is only named by his login stays who he is.</summary>
    public static ImmutableArray<Named> Of(
        ImmutableArray<SheetRow> rows, IReadOnlyDictionary<string, string> known, IReadOnlyDictionary<string, (string Login, string Name, string Mail)> people, ImmutableArray<SheetFault>.Builder faults)
    {
        var named = ImmutableArray.CreateBuilder<Named>();
        foreach (var group in rows.Where(row => !row.IsUnit && row[Sheet.Person].Length > 0).GroupBy(row => row.Login, StringComparer.OrdinalIgnoreCase))
        {
            var (name, mail) = (Told(group, Sheet.Name, StringComparer.Ordinal, faults), Told(group, Sheet.Mail, StringComparer.OrdinalIgnoreCase, faults));
            var was = known.TryGetValue(group.Key.ToLowerInvariant(), out var account) && people.TryGetValue(account, out var found) ? found : default;
            // A name is never taken away, and an address only by who tells of that person.
            var keepsMail = mail.Length == 0 && (name.Length == 0 || !group.Any(row => row.Has(Sheet.Mail)));
            named.Add(new(group.Key, name.Length == 0 ? was.Name ?? "" : name, keepsMail ? was.Mail ?? "" : mail));
            if (name.Length == 0 && account is null)
                faults.Add(new(group.First().Line, new("Er staat geen naam bij iemand die hier nieuw is.", "There is no name with someone who is new here."), Sheet.Name));
        }

        foreach (var row in rows.Where(row => !row.IsUnit))
        {
            foreach (var (column, longest) in new[] { (Sheet.Person, Limits.Name), (Sheet.Name, Limits.Name), (Sheet.Mail, LongestMail) })
            {
                if (row[column].Length > longest)
                    faults.Add(new(row.Line, new($"Bij ‘{column}’ staan {row[column].Length} tekens. Het mogen er {longest} zijn.", $"In ‘{column}’ are {row[column].Length} characters. There may be {longest}."), column));
            }

            if (row[Sheet.Mail] is { Length: > 0 and <= LongestMail } mail && !IsAddress(mail))
                faults.Add(new(row.Line, new($"‘{mail}’ is geen mailadres.", $"‘{mail}’ is no mail address."), Sheet.Mail));
        }

        return named.ToImmutable();
    }

    private static string Told(IEnumerable<SheetRow> rows, string column, StringComparer same, ImmutableArray<SheetFault>.Builder faults)
    {
        SheetRow? first = null;
        foreach (var row in rows.Where(row => row[column].Length > 0))
        {
            first ??= row;
            if (!same.Equals(row[column], first[column]))
                faults.Add(new(row.Line, Differs(first, row, column), column));
        }

        return first?[column] ?? "";
    }

    private static Wording Differs(SheetRow first, SheetRow other, string column) => new(
        $"Dezelfde persoon staat ook op regel {first.Line}, en daar staat bij ‘{column}’ iets anders: ‘{Short(first[column])}’ op regel {first.Line}, ‘{Short(other[column])}’ op regel {other.Line}. Maak ze gelijk.",
        $"The same person is on line {first.Line} too, and ‘{column}’ is another there: ‘{Short(first[column])}’ on line {first.Line}, ‘{Short(other[column])}’ on line {other.Line}. Make them the same.");

    private static string Short(string cell) => cell.Length > 60 ? cell[..60] + "…" : cell;

    private static bool IsAddress(string mail) => System.Net.Mail.MailAddress.TryCreate(mail, out var address) && address.Address == mail;
}
