// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Collects what is wrong with one text, up to <see cref="Limits.Findings"/>.</summary>
internal sealed class Findings(string file)
{
    private readonly List<Finding> list = [];

    public int Count => list.Count;

    public bool Full => list.Count >= Limits.Findings;

    public void Add(string code, Place place, Wording message, string? nearest = null)
    {
        if (!Full)
            list.Add(new Finding(code, file, place, message) { Nearest = nearest });
    }

    public ImmutableArray<Finding> ToImmutable() =>
        [.. list.OrderBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column)];
}
