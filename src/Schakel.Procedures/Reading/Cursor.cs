// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;
using System.Globalization;
using System.Text;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>
/// Reads a line word by word. Whatever it cannot read becomes a finding and a null, after which the caller drops the line:
/// one mistake gives one finding.
/// </summary>
internal sealed class Cursor(Line line, Findings findings)
{
    // The letters of western Europe only: a look-alike (dotless i, ĳ, another script) would be another name that reads the same.
    private const string LetterList = "abcdefghijklmnopqrstuvwxyzßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ";
    private static readonly SearchValues<char> Letters = SearchValues.Create(LetterList);
    private static readonly SearchValues<char> InNames = SearchValues.Create(LetterList + "0123456789-");

    private int next = 1;

    public Line Line => line;

    public bool AtEnd => next >= line.Words.Count;

    public Place Place => AtEnd ? line.End : line.Words[next].Place;

    public string? Peek(int ahead = 0) => next + ahead < line.Words.Count ? line.Words[next + ahead].Text : null;

    public bool Take(string word)
    {
        if (Peek() != word)
            return false;
        next++;
        return true;
    }

    public bool Expect(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!Take(word))
            {
                findings.Add(TextCode.Missing, Place, Messages.Expected(word, Peek()), word);
                return false;
            }
        }

        return true;
    }

    /// <summary>What follows, as it was written, without the space around it.</summary>
    public string? Rest()
    {
        if (AtEnd)
        {
            findings.Add(TextCode.Missing, line.End, Messages.TextMissing(line.First.Text));
            return null;
        }

        return Until(null);
    }

    /// <summary>What follows, as it was written, up to the word given; null with a finding where nothing stands there.</summary>
    public string? RestUntil(string stop)
    {
        if (!AtEnd && Peek() != stop)
            return Until(stop);
        findings.Add(TextCode.Missing, Place, Messages.TextMissing(line.First.Text));
        return null;
    }

    private string Until(string? stop)
    {
        var start = Place.Column - 1;
        while (!AtEnd && (stop is null || Peek() != stop))
            next++;
        return OneSpace(line.Text.Span[start..(AtEnd ? line.Text.Length : Place.Column - 1)].Trim());
    }

    // Space inside a text carries no meaning; one form keeps one fingerprint.
    private static string OneSpace(ReadOnlySpan<char> text)
    {
        var one = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                one.Append(c);
            else if (one[^1] != ' ')
                one.Append(' ');
        }

        return one.ToString();
    }

    public string? Name(Wording what)
    {
        if (AtEnd)
        {
            findings.Add(TextCode.Missing, line.End, Messages.NameMissing(what));
            return null;
        }

        var word = line.Words[next];
        if (!IsName(word.Text))
        {
            findings.Add(TextCode.BadName, word.Place, Messages.BadName(word.Text, what));
            return null;
        }

        next++;
        return word.Text;
    }

    public T? Value<T>(WordList<T> list, Wording what) where T : struct, Enum
    {
        if (AtEnd)
        {
            findings.Add(TextCode.Missing, line.End, Messages.NameMissing(what));
            return null;
        }

        var word = line.Words[next];
        if (!list.TryRead(word.Text, out var meaning))
        {
            var nearest = Nearest.To(word.Text, list.Words);
            findings.Add(TextCode.UnknownValue, word.Place, Messages.UnknownValue(word.Text, what, nearest), nearest);
            return null;
        }

        next++;
        return meaning;
    }

    public Role? Role()
    {
        var above = Take("boven");
        return Name(Messages.ARole) is { } name ? new Role(name, above) : null;
    }

    public Term? Term()
    {
        if (Peek() is { } count && Peek(1) is { } unit && Calendars.Term.TryParse($"{count} {unit}", out var term)
            && term.Count <= Limits.TermCount && Agrees(term, unit))
        {
            next += 2;
            return term;
        }

        findings.Add(TextCode.BadNumber, Place, Messages.BadTerm(Peek(), Limits.TermCount));
        return null;
    }

    // "5 week" is refused and not mended: mending would write more than the author did.
    private static bool Agrees(Term term, string unit) => term.Count == 1 || unit == "jaren" || term.ToString().EndsWith(unit);

    /// <summary>The version that ends a line: <c>, versie 1</c>.</summary>
    public int? Version()
    {
        if (!Expect(",", "versie") || Number(Limits.Version) is not { } version || !End())
            return null;
        if (version > 0)
            return version;
        findings.Add(TextCode.BadNumber, line.Words[^1].Place, Messages.VersionFromOne);
        return null;
    }

    public int? Number(int most)
    {
        if (Peek() is { } word && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            next++;
            return number;
        }

        findings.Add(TextCode.BadNumber, Place, Messages.BadCount(Peek(), most));
        return null;
    }

    public DateOnly? Date()
    {
        if (Peek() is { } word
            && DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1900 and <= 2200)
        {
            next++;
            return date;
        }

        findings.Add(TextCode.BadNumber, Place, Messages.BadDate(Peek()));
        return null;
    }

    public void Refuse(string code, Place place, Wording why) => findings.Add(code, place, why);

    /// <summary>True where nothing is left; otherwise a finding.</summary>
    public bool End()
    {
        if (AtEnd)
            return true;
        findings.Add(TextCode.Extra, Place, Messages.Extra(line.Words[next].Text));
        return false;
    }

    public static bool IsName(string word) =>
        word.Length <= Limits.NameLength && Letters.Contains(word[0]) && !word.AsSpan().ContainsAnyExcept(InNames);
}
