// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dutch;

namespace Schakel.Storage.Searching;

/// <summary>What is public of a dossier: by what it can be found.</summary>
/// <param name="Id">Its place: the position of its opening in the log.</param>
/// <param name="Dossier">Its number.</param>
/// <param name="Organisation">The organisation it runs in.</param>
/// <param name="Texts">What everyone may read of it.</param>
/// <param name="Fields">What it can be selected by: <see cref="FieldTerm"/>.</param>
internal sealed record Indexed(long Id, string Dossier, string Organisation, ImmutableArray<string> Texts, ImmutableArray<string> Fields)
{
    /// <summary>How a field is a term: no word of a text looks like it.</summary>
    public static string FieldTerm(string field, string value) => $"={field}:{value}";

    /// <summary>Its terms with what each weighs, and how many words there are.</summary>
    public (int Words, SortedDictionary<long, byte> Terms) Analysed(Imprints imprints)
    {
        var (words, counts) = (0, new Dictionary<string, int>());
        foreach (var word in Texts.SelectMany(Analysis.Of))
        {
            words++;
            foreach (var term in word.Terms)
                counts[term] = counts.GetValueOrDefault(term) + 1;
        }

        var terms = new SortedDictionary<long, byte>();
        foreach (var field in Fields)
            terms[imprints.Of(field)] = Weight.None;
        foreach (var (term, times) in counts)
            terms[imprints.Of(term)] = Weight.Of(times, words);
        return (words, terms);
    }
}
