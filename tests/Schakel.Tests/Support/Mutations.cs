// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Reading;

namespace Schakel.Tests.Support;

/// <summary>A spoiled text. <see cref="Bytes"/> is there where bytes were spoiled and not characters: then the text is no UTF-8 or another one.</summary>
internal readonly record struct Mutant(string Text, byte[]? Bytes);

/// <summary>
/// Spoils texts in many ways, the same ways each time for the same seed. Give the number of a mutant that goes wrong to
/// <see cref="At"/> to make it again.
/// </summary>
internal sealed class Mutations(IReadOnlyList<string> texts, int seed)
{
    // Repeating what was repeated would soon fill the memory. Texts of millions of characters are tested for speed.
    private const int LongEnough = 20_000;

    private static readonly string[] Words =
    [
        .. Vocabulary.HeaderWords, .. Vocabulary.StepWords, .. Vocabulary.StoryWords, .. Vocabulary.BlockWords, .. Vocabulary.OrganisationWords,
        .. Vocabulary.OfficeWords, .. Vocabulary.OfficeBlockWords, .. Vocabulary.TargetWords, .. Vocabulary.StoryActs, .. Vocabulary.Kinds.Words,
        .. Vocabulary.QuestionTypes.Words, "->", "<", ",", "met", "na", "pas", "als", "dan", "opent", "vanaf", "hoogstens", "zonder", "Atw", "boven",
        "stuur", "melder", "top", "niemand", "ontvangst", "1 week", "10 werkdagen", "2026-12-01", "motivering", "->->", "-", "<<", "\t", "",
    ];

    private static readonly string[] Numbers =
        ["0", "-1", "1", "21", "64", "65", "1000", "1001", "007", "2147483647", "2147483648", "99999999999999999999", "1e9", "0x10", "٣", "1.5",
        "0000-00-00", "9999-12-31", "2026-02-30"];

    private static readonly string[] Characters =
        ["\0", "\r", "\n", "\t", "\u00A0", "\u0301", "\u200B", "\u202E", "\uFEFF", "\uFFFD", "\uD800", "\uDC00", "😀", "é", "ĳ", "ß", "İ", "ﬁ", "漢", "\u2028", "\"", "\\", "\u0085"];

    /// <summary>The mutants, from the first.</summary>
    public IEnumerable<Mutant> Take(int count) => Enumerable.Range(0, count).Select(At);

    /// <summary>The mutant with this number.</summary>
    public Mutant At(int number)
    {
        var random = new Random(HashCode(seed, number));
        var text = texts[random.Next(texts.Count)];
        for (var times = random.Next(1, 5); times > 0 && text.Length < LongEnough; times--)
            text = Spoil(text, random);
        return random.Next(10) == 0 ? FlipBytes(text, random) : new Mutant(text, null);
    }

    private static int HashCode(int seed, int number) => unchecked(seed * 31 + number * 486187739);

    private string Spoil(string text, Random random) => random.Next(12) switch
    {
        0 => Lines(text, random, (lines, at) => (lines[at], lines[random.Next(lines.Count)]) = (lines[random.Next(lines.Count)], lines[at])),
        1 => Lines(text, random, (lines, at) => lines.RemoveRange(at, Math.Min(lines.Count - at, random.Next(1, 4)))),
        2 => Lines(text, random, (lines, at) => lines.InsertRange(at, Enumerable.Repeat(lines[at], random.Next(1, 4)))),
        3 => Lines(text, random, (lines, at) => lines.InsertRange(at, Enumerable.Repeat(lines[at], random.Next(20, 80)))),
        4 => Lines(text, random, (lines, at) => lines.Insert(at, LineOf(texts[random.Next(texts.Count)], random))),
        5 => WordIn(text, random, _ => Words[random.Next(Words.Length)]),
        6 => WordIn(text, random, word => $"{word} {Words[random.Next(Words.Length)]}"),
        7 => WordIn(text, random, _ => Numbers[random.Next(Numbers.Length)]),
        8 => WordIn(text, random, word => string.Concat(Enumerable.Repeat(word + (random.Next(2) == 0 ? " " : ","), random.Next(2, Math.Clamp(LongEnough / (word.Length + 1), 3, 300))))),
        9 => text.Insert(random.Next(text.Length + 1), Characters[random.Next(Characters.Length)]),
        10 => text.Insert(random.Next(text.Length + 1), ((char)random.Next(0x10000)).ToString()),
        _ => Cut(text, random),
    };

    private static string Lines(string text, Random random, Action<List<string>, int> change)
    {
        var lines = text.Split('\n').ToList();
        change(lines, random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private static string LineOf(string text, Random random)
    {
        var lines = text.Split('\n');
        return lines[random.Next(lines.Length)];
    }

    private static string WordIn(string text, Random random, Func<string, string> change)
    {
        var at = random.Next(text.Length + 1);
        var start = text.LastIndexOfAny([' ', '\n'], Math.Max(0, at - 1)) + 1;
        var end = text.IndexOfAny([' ', '\n'], start);
        end = end < 0 ? text.Length : end;
        return string.Concat(text.AsSpan(0, start), change(text[start..end]), text.AsSpan(end));
    }

    private static string Cut(string text, Random random)
    {
        var start = random.Next(text.Length + 1);
        var length = random.Next(8) == 0 ? text.Length - start : Math.Min(text.Length - start, random.Next(1, 40));
        return text.Remove(start, length);
    }

    private static Mutant FlipBytes(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var times = random.Next(1, 4); times > 0 && bytes.Length > 0; times--)
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return new Mutant(Encoding.UTF8.GetString(bytes), bytes);
    }
}
