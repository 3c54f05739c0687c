// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Stories;

namespace Schakel.Tests.Checking;

/// <summary>Random runs that take their time: each step lasts as long as chance lets it, and leaves by an edge that chance picks.</summary>
internal static class Slow
{
    public static Run Run(Course course, Calendar calendar, DateOnly start, Random random)
    {
        var moves = new List<Move>();
        for (var step = course.Start; step >= 0;)
        {
            var of = course.Procedure.Steps[step];
            var slower = new List<Move>();
            slower.AddRange(Enumerable.Repeat<Move>(new Move.Extends(), random.Next((of.Extension?.AtMost ?? 0) + 1)));
            slower.AddRange(Enumerable.Repeat<Move>(new Move.Suspends(), random.Next((of.Suspension?.AtMostTimes ?? 0) + 1)));
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(slower));
            moves.AddRange(slower);
            // An act that takes effect later is the raiser's own, and outside every bound.
            var edges = course.Edges[step].Where(edge => !of.Acts.Concat(course.Procedure.Acts).Any(act => act.After is not null && act.Label == edge.Label)).ToList();
            var edge = edges[random.Next(edges.Count)];
            moves.Add(Schakel.Procedures.Checking.Ways.MoveOf(edge));
            step = edge.To;
        }

        return Player.Play(course, calendar, start, moves);
    }
}
