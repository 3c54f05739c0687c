// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;
using Schakel.Web.Holding;
using Schakel.Web.Ui;

namespace Schakel.Web.Precedents;

/// <summary>The beginning of why someone departs from earlier cases: what counted there and is not named here. What is not finished is not sent.</summary>
internal static class Departing
{
    private const int Most = 6;
    private const int Longest = 160;

    private static readonly Wording There = new("Daar: ‘", "There: ‘");
    private static readonly Wording Here = new("’ Hier:", "’ Here:");

    /// <summary>A line for each, of the case that is most alike, where it is alike in anything that counted: of more cases nobody reads them.</summary>
    public static string Beginning(IEnumerable<Precedent> near, Language language) => string.Join('\n', near.Where(precedent => precedent.Compared.HasNamed).Take(1).SelectMany(precedent => precedent.Compared.NotNamed)
        .Take(Most).Select(feature => $"{There.In(language)}{Short(feature)}{Here.In(language)} "));

    /// <summary>What was typed, without the lines of the beginning that nobody wrote anything after.</summary>
    public static Typed Finished(Typed typed) => typed[Asked.Departure] is { Length: > 0 } written ? typed.With(Asked.Departure, Finished(written)) : typed;

    /// <summary>A text, without the lines of the beginning that nobody wrote anything after.</summary>
    public static string Finished(string written)
    {
        var lines = written.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).ToImmutableArray();
        return string.Join('\n', lines.Where((line, at) => !(Begins(line) && Ends(line) && (at + 1 == lines.Length || Begins(lines[at + 1])))));
    }

    private static bool Begins(string line) => new[] { There.Dutch, There.English }.Any(start => line.TrimStart().StartsWith(start, StringComparison.Ordinal));

    private static bool Ends(string line) => new[] { Here.Dutch, Here.English }.Any(end => line.TrimEnd().EndsWith(end, StringComparison.Ordinal));

    private static string Short(string feature) =>
        feature.Length <= Longest ? feature : $"{feature[..(feature.LastIndexOf(' ', Longest) is var space and > 0 ? space : char.IsLowSurrogate(feature[Longest]) ? Longest - 1 : Longest)]} …";
}
