// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Schakel.Dossiers.Aftercare;
using Schakel.Procedures.Engine;

namespace Schakel.Dossiers.Events;

/// <summary>An event as it is kept: a name that never changes, and its body.</summary>
/// <param name="Type">The name, with the number of the form: <c>geopend/2</c>.</param>
/// <param name="Body">JSON. The names of a confidential raiser are not in it.</param>
/// <param name="Secret">JSON of what only the custodian may know: names, by reference, or a testimony; null where there is none.</param>
public sealed record WrittenEvent(string Type, string Body, string? Secret);

/// <summary>
/// Writes and reads events. A form that was ever written is read for ever: a changed event gets a next number and a reader of its own for the
/// old one.
/// </summary>
public static class EventForm
{
    /// <summary>The name of the event that destroys a dossier. Its body stays readable.</summary>
    public const string Erased = "vernietigd/1";

    /// <summary>The name of the event that opens a dossier.</summary>
    public const string Opened = "geopend/2";

    /// <summary>The name it had before it told in which unit.</summary>
    public const string OpenedBefore = "geopend/1";

    /// <summary>The name of the event that attaches a file.</summary>
    public const string Attached = "bijgevoegd/1";

    /// <summary>The name of the event that takes a link away.</summary>
    public const string Unlinked = "losgemaakt/1";

    /// <summary>The name of the event by which a raiser tells how he fares, and of the one by which that is read.</summary>
    public const string Testified = "nazorg-verteld/1", Heard = "nazorg-gehoord/1";

    // As long whatever was told: whoever has the database would see in the length who told more than that nothing happened.
    private const int Padded = 4_096;

    private static readonly ImmutableDictionary<string, Type> Moves = new Dictionary<string, Type>
    {
        ["beantwoord/1"] = typeof(Event.Answered),
        ["te-laat-beantwoord/1"] = typeof(Event.AnsweredLate),
        ["gehandeld/1"] = typeof(Event.Acted),
        ["aangekondigd/1"] = typeof(Event.Announced),
        ["teruggenomen/1"] = typeof(Event.TakenBack),
        ["ingegaan/1"] = typeof(Event.TookEffect),
        ["verzuimd/2"] = typeof(Event.Lapsed),
        ["verdaagd/1"] = typeof(Event.Extended),
        ["opgeschort/1"] = typeof(Event.Suspended),
        ["hervat/1"] = typeof(Event.Resumed),
        ["ernaast-klaar/1"] = typeof(Event.LinkedDone),
        ["vervuld/1"] = typeof(Event.Staffed),
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, Type> Others = new Dictionary<string, Type>
    {
        [Opened] = typeof(CaseEvent.Opened),
        ["uitgenodigd/1"] = typeof(CaseEvent.Invited),
        ["bijgedragen/1"] = typeof(CaseEvent.Contributed),
        [Attached] = typeof(CaseEvent.Attached),
        ["gekoppeld/1"] = typeof(CaseEvent.Linked),
        [Unlinked] = typeof(CaseEvent.Unlinked),
        ["ernaast-geopend/1"] = typeof(CaseEvent.OpenedBeside),
        ["niet-geopend/1"] = typeof(CaseEvent.NotOpened),
        ["doorgestuurd/1"] = typeof(CaseEvent.Forwarded),
        ["toegezegd/1"] = typeof(CaseEvent.Promised),
        ["aangesloten/1"] = typeof(CaseEvent.Joined),
        ["onthulling-toegestaan/1"] = typeof(CaseEvent.RevealAllowed),
        ["onthulling-aangekondigd/1"] = typeof(CaseEvent.RevealAnnounced),
        ["onthuld/1"] = typeof(CaseEvent.Revealed),
        [Testified] = typeof(CaseEvent.Testified),
        [Heard] = typeof(CaseEvent.Heard),
        [Erased] = typeof(CaseEvent.Erased),
    }.ToImmutableDictionary();

    // What is not written any more. Before its second form a silence did not say whose it was.
    private static readonly ImmutableDictionary<string, Type> OlderMoves = ImmutableDictionary<string, Type>.Empty.Add("verzuimd/1", typeof(Event.Lapsed));

    // Nor is this. Before its second form an opening did not say in which unit.
    private static readonly ImmutableDictionary<string, Type> OlderOthers = ImmutableDictionary<string, Type>.Empty.Add(OpenedBefore, typeof(CaseEvent.Opened));

    private static readonly ImmutableDictionary<Type, string> Names = Moves.Concat(Others).ToImmutableDictionary(each => each.Value, each => each.Key);

    /// <summary>Every name that can be read.</summary>
    public static IReadOnlyCollection<string> Types { get; } = [.. Moves.Keys.Concat(OlderMoves.Keys).Concat(Others.Keys).Concat(OlderOthers.Keys).Order(StringComparer.Ordinal)];

    /// <summary>The name of an event.</summary>
    public static string NameOf(CaseEvent happened) => Names[happened is CaseEvent.Moved moved ? moved.Happened.GetType() : happened.GetType()];

    /// <summary>Writes an event.</summary>
    public static WrittenEvent Write(CaseEvent happened) => new(NameOf(happened), Body(happened), happened switch
    {
        CaseEvent.Opened { Protected: { IsEmpty: false } names } => JsonSerializer.Serialize(names, StoredJson.Options),
        CaseEvent.Joined { Protected: { } name } joined => JsonSerializer.Serialize(
            CaseEvent.NoNames.Add(joined.Reference, name), StoredJson.Options),
        CaseEvent.Testified { Protected: { } told } => Told(told),
        CaseEvent.Heard { Protected: { } told } => Told(told),
        _ => null,
    });

    /// <summary>Whether an event is between a raiser and the custodian: nobody else learns of it, also where all else of a dossier is public.</summary>
    public static bool IsConfided(string type) => type is Testified or Heard;

    /// <summary>Reads what only the custodian may know of such an event.</summary>
    /// <exception cref="JsonException">It is no such thing.</exception>
    public static Testimony ReadTestimony(string secret) => JsonSerializer.Deserialize<Testimony>(secret, StoredJson.Options) ?? throw new JsonException("A testimony without words.");

    private static string Told(Testimony testimony)
    {
        var written = JsonSerializer.Serialize(testimony, StoredJson.Options);
        var bytes = Encoding.UTF8.GetByteCount(written);
        return written + new string(' ', (Padded - (bytes % Padded)) % Padded);
    }

    /// <summary>Reads an event; the names that only the custodian may know are not in it.</summary>
    /// <exception cref="UnknownEventException">Of a later version of the program, or no event at all.</exception>
    /// <exception cref="JsonException">The body is none of this event.</exception>
    public static CaseEvent Read(string type, string body)
    {
        if (Moves.TryGetValue(type, out var move) || OlderMoves.TryGetValue(type, out move))
        {
            var stored = JsonSerializer.Deserialize<StoredMove>(body, StoredJson.Options) ?? throw new JsonException("An event without a body.");
            return new CaseEvent.Moved((Event)stored.Happened.Deserialize(move, StoredJson.Options)!, stored.Words);
        }

        return Others.TryGetValue(type, out var other) || OlderOthers.TryGetValue(type, out other)
            ? (CaseEvent)(JsonSerializer.Deserialize(body, other, StoredJson.Options) ?? throw new JsonException("An event without a body."))
            : throw new UnknownEventException(type);
    }

    private static string Body(CaseEvent happened) => happened is CaseEvent.Moved moved
        ? JsonSerializer.Serialize(
            new StoredMove(JsonSerializer.SerializeToElement(moved.Happened, moved.Happened.GetType(), StoredJson.Options), moved.Words), StoredJson.Options)
        : JsonSerializer.Serialize(happened, happened.GetType(), StoredJson.Options);

    private sealed record StoredMove(JsonElement Happened, Commands.Words Words);
}

/// <summary>The store holds an event that this version of the program does not know.</summary>
/// <param name="type">Its name.</param>
public sealed class UnknownEventException(string type) : Exception($"Unknown event '{type}'.")
{
    /// <summary>Its name.</summary>
    public string Type { get; } = type;
}
