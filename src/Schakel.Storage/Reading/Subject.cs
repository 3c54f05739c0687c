// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Events;

namespace Schakel.Storage.Reading;

/// <summary>What everyone may read of a dossier that is public itself.</summary>
/// <param name="Dossier">Its number.</param>
/// <param name="Title">What it is called; null where nobody said.</param>
/// <param name="Regulation">The regulation it is about; null where none was named.</param>
/// <param name="Rest">What else everyone may read, a paragraph for each answer; null where that is nothing.</param>
public sealed record Subject(string Dossier, string? Title, string? Regulation, string? Rest)
{
    /// <summary>Of a dossier as it was opened; null where nothing that was written is for everyone.</summary>
    internal static Subject? Of(CaseEvent.Opened opened)
    {
        var words = Publicities.Words(opened);
        if (words.IsEmpty || words.All(word => Publicities.IsFact(word) || Told(word) is null))
            return null;
        var rest = string.Join("\n\n", words.Skip(2).Where(word => !Publicities.IsFact(word)).Select(Told).OfType<string>());
        return new Subject("", Told(words[0]), words.Length > 1 ? Told(words[1]) : null, rest.Length > 0 ? rest : null);

        string? Told(string word) => opened.Words.Texts.GetValueOrDefault(word) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }
}
