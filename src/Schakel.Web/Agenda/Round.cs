// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Storage.Reading;
using Schakel.Web.Cases;
using Schakel.Web.Following;

namespace Schakel.Web.Agenda;

/// <summary>One time that a bottleneck was raised, as everyone may know it.</summary>
/// <param name="Line">Where it is.</param>
/// <param name="Title">What it is called; null where nobody said.</param>
/// <param name="Regulation">What it is about, as it was written; empty where that was not said.</param>
/// <param name="Level">At which level it must be solved, by the word that is kept; empty where that was not said.</param>
/// <param name="SinceYear">Since which year it goes on, as was said; null where that was not said, or is no year.</param>
/// <param name="Repeats">The number of the one that it raises again.</param>
/// <param name="Pledges">What was promised in it, and what came of that.</param>
public sealed record Round(DossierLine Line, string? Title, string Regulation, string Level, int? SinceYear, string? Repeats, ImmutableArray<Pledge> Pledges)
{
    // Before that no rule of now was there to get stuck on.
    private const int Earliest = 1900;

    internal static Round Of(DossierLine line, FoundCase found, ImmutableArray<Pledge> pledges)
    {
        var (texts, told) = (found.Opened.Words.Texts, Publicities.Words(found.File, found.Opened));
        return new(
            line, Told("onderwerp") is { Length: > 0 } title ? title : null, Told("regeling"), Told(Publicities.Level),
            int.TryParse(Told(Publicities.SinceYear), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= Earliest && year <= line.Opened.Year ? year : null,
            found.File.Links.FirstOrDefault(link => link.Kind is LinkKind.Repeats)?.To.Text, pledges);

        string Told(string word) => told.Contains(word) ? texts.GetValueOrDefault(word, "").Trim() : "";
    }
}
