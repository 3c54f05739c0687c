// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures;
using Schakel.Procedures.Engine;

namespace Schakel.Dossiers.Retaining;

/// <summary>A whole dossier as plain text, for who reads it when this program is no more: every event with every word that came along.</summary>
public static class Retold
{
    /// <summary>The text. It is in Dutch, the language of the record; what people wrote stands as they wrote it.</summary>
    /// <param name="title">What the dossier is called.</param>
    /// <param name="organisation">What the organisation is called.</param>
    /// <param name="dossier">The dossier.</param>
    /// <param name="events">What happened in it, in order.</param>
    public static string Of(string title, string organisation, RetainedDossier dossier, IEnumerable<CaseEvent> events)
    {
        var lines = new List<string>
        {
            title, "", $"Dossier: {dossier.Number}", $"Organisatie: {organisation}", $"Soort: {dossier.Kind}", $"Procedure: {dossier.Procedure}", $"Geopend: {Day(dossier.Opened)}",
        };
        if (dossier.Closed is { } closed)
            lines.Add($"Gesloten: {Day(closed)}");
        foreach (var happened in events)
        {
            lines.AddRange(["", $"{Day(happened.Day)}: {EventTexts.Of(EventForm.NameOf(happened)).Dutch}"]);
            foreach (var (asked, answer) in Told(happened).Where(told => !string.IsNullOrWhiteSpace(told.Answer)))
                lines.AddRange(answer!.Contains('\n') ? answer.ReplaceLineEndings("\n").Split('\n').Select(line => $"    {line}".TrimEnd()).Prepend($"  {asked}:") : [$"  {asked}: {answer}"]);
        }

        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<(string Asked, string? Answer)> Told(CaseEvent happened) => happened switch
    {
        CaseEvent.Opened e =>
        [
            ("ambt aan het stuur", e.Frozen.Driver), ("onderdeel", e.Frozen.Unit), ("naam", string.Join(", ", e.Names.Values)), ("hoort bij", e.Origin is { } origin ? LinkWords.Said(origin) : null),
            ("doorgestuurd door", e.SentOn?.Organisation), ("waarom", e.SentOn?.Reasons),
            .. e.Links.Select(link => ("hoort bij", (string?)LinkWords.Said(link))), .. Dates(e.Happened.By.Dates), .. Words(e.Words),
        ],
        CaseEvent.Moved e => [.. Moved(e.Happened), .. Words(e.Words)],
        CaseEvent.Invited e => [("door", By(e.By)), ("wie", e.Whom), ("vraag", e.Question)],
        CaseEvent.Contributed e => [("door", By(e.By)), .. Words(e.Words)],
        CaseEvent.Attached e => [("door", By(e.By)), ("bestand", $"{e.Number}{(e.Name is { } name ? $", {name}" : "")}")],
        CaseEvent.Linked e => [("door", By(e.By)), ("hoort bij", LinkWords.Said(e.Link))],
        CaseEvent.Unlinked e => [("door", By(e.By)), ("hoort niet meer bij", LinkWords.Said(e.Link)), ("waarom", e.Why)],
        CaseEvent.OpenedBeside e => [("procedure", e.Procedure), ("dossier", e.As.Text)],
        CaseEvent.NotOpened e => [("procedure", e.Procedure), .. e.Why.Select(why => ("waarom niet", (string?)why))],
        CaseEvent.Forwarded e => [("door", By(e.By)), ("naar", e.To.Organisation), ("dossier", e.As.Text), .. Words(e.Words)],
        CaseEvent.Promised e => [("door", By(e.By)), ("dossier", e.As.Text), .. Promise(e.Undertaking)],
        CaseEvent.Joined e => [("naam", e.Name)],
        CaseEvent.RevealAllowed e => [("aan", e.To)],
        CaseEvent.RevealAnnounced e => [("door", By(e.By)), ("aan", e.To), ("wetsartikel", e.Article), ("redenen", e.Reasons)],
        CaseEvent.Revealed e => [("door", By(e.By)), ("aan", e.To)],
        // What they told each other leaves the dossier with nobody.
        CaseEvent.Testified or CaseEvent.Heard => [],
        CaseEvent.Erased e => [("door", By(e.By)), ("categorie", e.Declaration.Category), ("verklaring", e.Declaration.Number)],
        _ => throw new InvalidOperationException($"No story of {happened.GetType().Name}."),
    };

    private static IEnumerable<(string Asked, string? Answer)> Moved(Event moved) => moved switch
    {
        Event.Answered e => [("door", By(e.By)), ("stap", e.Step), ("antwoord", e.Label), .. Dates(e.Dates), .. Arrived(e.Arrival)],
        Event.AnsweredLate e => [("door", By(e.By)), ("stap", e.Step), ("antwoord", e.Label), .. Dates(e.Dates), .. Arrived(e.Arrival)],
        Event.Acted e => [("door", By(e.By)), ("keuze", e.Label), .. Arrived(e.Arrival)],
        Event.Announced e => [("door", By(e.By)), ("keuze", e.Act.Label), ("gaat in na", Day(e.Act.EffectiveOn))],
        Event.TakenBack e => [("door", By(e.By)), ("keuze", e.Label)],
        Event.TookEffect e => [("keuze", e.Label), .. Arrived(e.Arrival)],
        Event.Lapsed e => [("stap", e.Step), ("wie", e.Holder), .. Arrived(e.Arrival)],
        Event.Extended e => [("door", By(e.By)), .. Until(e.Clock)],
        Event.Suspended e => [("door", By(e.By)), ("uiterlijk tot en met", Day(e.Until))],
        Event.Resumed e => Until(e.Clock),
        Event.LinkedDone e => [("procedure", e.Procedure)],
        Event.Staffed => [],
        _ => throw new InvalidOperationException($"No story of {moved.GetType().Name}."),
    };

    private static IEnumerable<(string Asked, string? Answer)> Words(Words words) =>
    [
        .. words.Texts.Select(text => (text.Key, (string?)text.Value)),
        .. words.Weighing.Select(each => ("weging", (string?)$"{each.Principle} ({Pleading(each.Pleads)})\n{each.Argument}\nBelang: {each.Interest}\nUitkomst: {each.Outcome}")),
        .. words.Promise is { } promise ? Promise(promise) : [],
    ];

    private static string Pleading(Pleads pleads) => pleads switch { Pleads.For => "voor", Pleads.Against => "tegen", _ => "voor en tegen" };

    private static IEnumerable<(string Asked, string? Answer)> Promise(Undertaking promise) => [("toezegging", promise.What), ("uiterlijk", promise.By is { } by ? Day(by) : null)];

    private static IEnumerable<(string Asked, string? Answer)> Dates(ImmutableDictionary<string, DateOnly> dates) => dates.OrderBy(date => date.Key, StringComparer.Ordinal).Select(date => (date.Key, (string?)Day(date.Value)));

    private static IEnumerable<(string Asked, string? Answer)> Arrived(Arrival? arrival) => arrival?.At switch
    {
        Position.InStep at => [("nu in stap", at.Step), ("tot en met", at.OwnLastDay is { } last ? Day(last) : null)],
        Position.Resting at => [("ligt nu bij", Procedures.Reading.Vocabulary.Forums[at.Forum])],
        Position.Done at => [("gesloten als", Procedures.Reading.Vocabulary.DoneAs[at.As])],
        Position.Gone at => [("ging naar", Procedures.Reading.Vocabulary.Gates[at.Gate])],
        _ => [],
    };

    private static IEnumerable<(string Asked, string? Answer)> Until(Clock clock) => [("tot en met", (clock.Own ?? clock.Named) is { } last ? Day(last) : null)];

    private static string? By(Actor? by) => by?.Holder;

    private static string Day(DateOnly day) => Procedures.Dates.InFull(day, Language.Dutch);
}
