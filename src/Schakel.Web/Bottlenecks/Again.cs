// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Procedures.Model;
using Schakel.Web.Agenda;
using Schakel.Web.Cases;
using Schakel.Web.Raising;
using Schakel.Web.Visiting;

namespace Schakel.Web.Bottlenecks;

/// <summary>Raising a bottleneck again once its round is over: the new one points at it, so that years and promises are counted.</summary>
internal static class Again
{
    /// <summary>After how many months a new round may begin; its text says so. Its raiser may at once, to say that it is solved.</summary>
    public const int Months = 12;

    /// <summary>Whether this one may.</summary>
    public static bool May(Visit visit, FoundCase found, AgendaItem item) =>
        visit.Person?.Organisation is not null && item.IsBetweenRounds && item.Last.Line.Number == found.File.Number.Text
            && (visit.IsRaiser(found.File) || visit.Today >= item.Last.Line.Since.AddMonths(Months));

    private const string Before = "eerder-genoemd";

    // How often it was raised before the first round here, as its raiser wrote.
    private static int Told(FoundCase found, bool readsAll) => readsAll && int.TryParse(found.Opened.Words.Texts.GetValueOrDefault(Before), out var times) && times < 1_000 ? times : 0;

    /// <summary>The form, filled in with what it said before as far as this one may read that.</summary>
    public static Concept Begun(Procedure procedure, FoundCase found, AgendaItem item, bool readsAll)
    {
        var told = Publicities.Words(found.File, found.Opened);
        var fields = found.Opened.Words.Texts.Where(text => readsAll || told.Contains(text.Key)).Select(text => KeyValuePair.Create(Names.Question(text.Key), text.Value)).ToImmutableDictionary();
        fields = fields.SetItem(Names.Question(Publicities.SinceYear), $"{item.Since.Year}").SetItem(Names.Question(Before), $"{Math.Max(item.Rounds.Length, Told(found, readsAll) + 1)}").SetItem(Names.Regulation, found.Opened.Words.Texts.GetValueOrDefault(Opening.Regulation, ""));
        if (readsAll && found.Opened.Words.Texts.GetValueOrDefault("wat-knelt") is { } story)
            fields = fields.SetItem(Names.Story, story);
        return Concept.New(procedure.Name) with { Repeats = found.File.Number.Text, Fields = fields };
    }
}
