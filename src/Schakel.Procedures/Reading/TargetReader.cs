// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Reads where something leads: a step, an end, a forum or a gate.</summary>
internal static class TargetReader
{
    public static Target? Read(Cursor cursor)
    {
        if (cursor.Take("klaar"))
            return cursor.Expect("als") && cursor.Value(Vocabulary.DoneAs, Messages.AnEnd) is { } end ? new Target.Done(end) : null;
        if (cursor.Take("poort"))
            return cursor.Value(Vocabulary.Gates, Messages.AGate) is { } gate ? new Target.ThroughGate(gate) : null;
        if (cursor.Peek() is { } word && Vocabulary.Forums.TryRead(word, out var forum))
        {
            cursor.Take(word);
            return new Target.ToForum(forum);
        }

        return cursor.Name(Messages.AStep) is { } step ? new Target.ToStep(step) : null;
    }

    /// <summary>The arrow, and what it points at.</summary>
    public static (Target To, Place Place)? ReadArrow(Cursor cursor)
    {
        if (!cursor.Expect("->"))
            return null;
        var place = cursor.Place;
        return Read(cursor) is { } target ? (target, place) : null;
    }

    public static Reference? ReadReference(Cursor cursor)
    {
        var place = cursor.Place;
        if (cursor.Name(Messages.AProcedure) is not { } name)
            return null;
        return new Reference(name, null, place);
    }
}
