// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Reads answers (<c>kan</c>) and acts (<c>mag</c>): what someone may do, where it leads and what it must carry.</summary>
internal static class ActReader
{
    public static Answer? ReadAnswer(Cursor cursor, Findings findings)
    {
        if (cursor.Name(Messages.AnAnswer) is not { } label || TargetReader.ReadArrow(cursor) is not { } arrow)
            return null;
        return ReadClauses(cursor, findings) is { } clauses
            ? new Answer(label, arrow.To, clauses.With, clauses.OnlyAfter, clauses.Opens, cursor.Line.First.Place, arrow.Place)
            : null;
    }

    public static Act? ReadAct(Cursor cursor, Findings findings)
    {
        if (cursor.Role() is not { } who || cursor.Name(Messages.AnAct) is not { } label)
            return null;
        Target? to = null;
        var place = cursor.Line.First.Place;
        if (cursor.Peek() == "->")
        {
            if (TargetReader.ReadArrow(cursor) is not { } arrow)
                return null;
            (to, place) = arrow;
        }

        return ReadClauses(cursor, findings) is { } clauses
            ? new Act(who, label, to, clauses.With, clauses.After, clauses.Opens, cursor.Line.First.Place, place)
            : null;
    }

    private sealed record Clauses(ImmutableArray<string> With, Reference? OnlyAfter, Reference? Opens, Term? After);

    private static Clauses? ReadClauses(Cursor cursor, Findings findings)
    {
        var clauses = new Clauses([], null, null, null);
        while (!cursor.AtEnd)
        {
            var read = cursor.Peek() switch
            {
                "met" when clauses.With.IsEmpty => ReadWith(cursor, findings) is { } with ? clauses with { With = with } : null,
                "pas" when clauses.OnlyAfter is null => cursor.Expect("pas", "als")
                    && TargetReader.ReadReference(cursor) is { } beside && cursor.Expect("klaar") ? clauses with { OnlyAfter = beside } : null,
                "dan" when clauses.Opens is null => cursor.Expect("dan", "opent")
                    && TargetReader.ReadReference(cursor) is { } opens ? clauses with { Opens = opens } : null,
                "na" when clauses.After is null && cursor.Line.First.Text == "mag" => cursor.Expect("na")
                    && cursor.Term() is { } after ? clauses with { After = after } : null,
                _ => cursor.End() ? clauses : null,
            };
            if (read is null)
                return null;
            clauses = read;
        }

        return clauses;
    }

    private static ImmutableArray<string>? ReadWith(Cursor cursor, Findings findings)
    {
        cursor.Take("met");
        return ListReader.Names(cursor, findings, Messages.AQuestion);
    }
}
