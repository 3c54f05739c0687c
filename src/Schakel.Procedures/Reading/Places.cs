// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Finds a word back in the text, so that a finding about a name points at that name and not at its line.</summary>
internal sealed class Places(string text)
{
    private List<int>? starts;

    /// <summary>Where the last such word on the line of <paramref name="place"/> stands; the place itself where it is not found.</summary>
    public Place Of(string word, Place place)
    {
        starts ??= FindStarts();
        if (place.Line < 1 || place.Line > starts.Count)
            return place;
        var start = starts[place.Line - 1];
        var end = text.IndexOf('\n', start);
        var line = Line.Cut(place.Line, text.AsMemory(start, (end < 0 ? text.Length : end) - start), []);
        var found = line?.Words.LastOrDefault(candidate => candidate.Text == word) ?? default;
        return found.Text is null ? place : found.Place;
    }

    private List<int> FindStarts()
    {
        var found = new List<int> { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            found.Add(at + 1);
        return found;
    }
}
