// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Reads the lines about time: due rules, extension, suspension, standstill and named terms.</summary>
internal static class DueReader
{
    public static Within? ReadWithin(Cursor cursor)
    {
        if (cursor.Term() is not { } term)
            return null;
        string? from = null;
        if (cursor.Take("vanaf") && (from = cursor.Name(Messages.AnAnchor)) is null)
            return null;
        return cursor.End() ? new Within(term, from, cursor.Line.First.Place) : null;
    }

    public static Until? ReadUntil(Cursor cursor)
    {
        if (cursor.Name(Messages.AQuestion) is not { } question)
            return null;
        if (cursor.AtEnd)
            return new Until(question, null, cursor.Line.First.Place);
        return cursor.Expect(",", "hoogstens") && cursor.Term() is { } most && cursor.End()
            ? new Until(question, most, cursor.Line.First.Place)
            : null;
    }

    public static Extension? ReadExtension(Cursor cursor) =>
        cursor.Term() is { } term && cursor.Expect(",", "hoogstens") && cursor.Number(Limits.Times) is { } times && cursor.Expect("keer") && cursor.End()
            ? new Extension(term, times, cursor.Line.First.Place)
            : null;

    public static Suspension? ReadSuspension(Cursor cursor) =>
        cursor.Name(Messages.AReason) is { } why && cursor.Expect(",", "hoogstens") && cursor.Number(Limits.Times) is { } times
        && cursor.Expect("keer", ",", "ten", "hoogste") && cursor.Term() is { } most && cursor.End()
            ? new Suspension(why, times, most, cursor.Line.First.Place)
            : null;

    public static Standstill? ReadStandstill(Cursor cursor)
    {
        if (cursor.Name(Messages.AReason) is not { } what || !cursor.Expect("rust", ",", "hoogstens") || cursor.Term() is not { } most)
            return null;
        Role? by = null;
        if (cursor.Take(",") && !(cursor.Expect("door") && (by = cursor.Role()) is not null))
            return null;
        return cursor.End() ? new Standstill(what, most, by, cursor.Line.First.Place) : null;
    }

    public static NamedTerm? ReadNamedTerm(Cursor cursor)
    {
        if (cursor.Name(Messages.ATerm) is not { } name || cursor.Term() is not { } term)
            return null;
        string? from = null, endOf = null;
        if (cursor.Take("vanaf") && (cursor.Take("einde") ? endOf = cursor.Name(Messages.ATerm) : from = cursor.Name(Messages.AnAnchor)) is null)
            return null;
        var without = cursor.Take("zonder");
        if (without && !cursor.Expect("Atw"))
            return null;
        return cursor.End() ? new NamedTerm(name, term, from, without, cursor.Line.First.Place) { FromEndOf = endOf } : null;
    }
}
