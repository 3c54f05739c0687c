// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Dapper;
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>Which dossiers of a list. What is empty leaves out nothing.</summary>
public sealed record DossierFilter
{
    /// <summary>All of them.</summary>
    public static readonly DossierFilter All = new();

    /// <summary>Of these kinds, by their Dutch words.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Of this procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>In these states: <c>loopt</c>, <c>rust</c>, <c>klaar</c>, <c>weg</c>.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Opened on or after this day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Opened on or before this day.</summary>
    public DateOnly? Until { get; init; }

    internal (string Conditions, DynamicParameters Parameters) Said(Engine engine)
    {
        var (conditions, parameters) = ("", new DynamicParameters());
        if (!Kinds.IsEmpty)
            Add("kind {in:kinds}", engine.List("kinds", Kinds));
        if (Procedure is not null)
            Add("procedure = @procedure", new { procedure = Procedure });
        if (!States.IsEmpty)
            Add("state {in:states}", engine.List("states", States));
        if (From is { } from)
            Add("opened >= @from", new { from = Dates.Write(from) });
        if (Until is { } until)
            Add("opened <= @until", new { until = Dates.Write(until) });
        return (engine.Said(conditions), parameters);

        void Add(string condition, object values)
        {
            conditions += $" and {condition}";
            parameters.AddDynamicParams(values);
        }
    }
}
