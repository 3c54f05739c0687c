// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using Schakel.Dossiers;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Sealing;
using Schakel.Storage.Attachments;
using Schakel.Storage.Engines;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Writing;

/// <summary>The rows of the log for a batch: sealed, committed to, and numbered without a gap.</summary>
internal sealed class EventRows(MasterKey master, long next)
{
    private readonly List<StoredEvent> events = [];
    private readonly List<(string Dossier, string Organisation, string Content, string Identity)> keys = [];
    private readonly List<string> erased = [];
    private readonly AttachmentRows attachments = new();

    public long Next => next + events.Count;

    /// <summary>Adds one event; the key is that of its dossier, and is made where the dossier is new.</summary>
    public DossierKey Add(Happened happened, DossierKey? key, Moment at, string command)
    {
        var written = EventForm.Write(happened.What);
        var header = new Header(happened.After.Organisation, happened.Dossier.Text, happened.Version, written.Type, at.Text, command);
        if (happened.What is CaseEvent.Opened)
        {
            key = DossierKey.New();
            var (content, identity) = key.Wrap(master, header.Dossier);
            keys.Add((header.Dossier, header.Organisation, content, identity));
        }

        Span<byte> salt = stackalloc byte[Commitment.Salt];
        Span<byte> commitment = stackalloc byte[32];
        RandomNumberGenerator.Fill(salt);
        Commitment.Of(salt, header, written.Body, written.Secret, commitment);
        var entry = LogEntry.Of(commitment, header, happened.After.Frozen, happened.What);
        events.Add(new StoredEvent(
            Next, header.Organisation, header.Dossier, header.Version, header.Type, header.At, command, entry, Body.Close(key!, salt, written), Body.CloseSecret(key!, written)));
        if (happened.What is CaseEvent.Attached { Copies: { } copies } attached)
            attachments.Add(header.Dossier, header.Organisation, attached.Number, copies, key!);
        if (happened.What is CaseEvent.Erased)
            erased.Add(header.Dossier);
        return key!;
    }

    public IEnumerable<Write> Writes()
    {
        yield return new Write.Rows(
            "event", null, new Column.Number("position", [.. events.Select(row => row.Position)]), Text("organisation", row => row.Organisation),
            Text("dossier", row => row.Dossier), new Column.Number("version", [.. events.Select(row => row.Version)]), Text("type", row => row.Type),
            Text("at", row => row.At), Text("command", row => row.Command), Text("entry", row => row.Entry), Text("body", row => row.Body), Text("secret", row => row.Secret));
        yield return new Write.Rows(
            "dossier_key", null, Key("dossier", key => key.Dossier), Key("organisation", key => key.Organisation), Key("content", key => key.Content),
            Key("identity", key => key.Identity), Key("master", _ => master.Id));
        foreach (var write in attachments.Writes())
            yield return write;
        if (erased.Count == 0)
            yield break;
        yield return new Write.ForEach("delete from attachment where dossier = @value", erased);
        yield return new Write.ForEach("delete from table_line where dossier = @value", erased);
        yield return new Write.ForEach("delete from table_seat where dossier = @value", erased);
        yield return new Write.ForEach("delete from dossier_key where dossier = @value", erased);
        yield return new Write.ForEach($"update event set body = null, secret = null where dossier = @value and type <> '{EventForm.Erased}'", erased);
    }

    private Column.Text Text(string name, Func<StoredEvent, string?> value) => new(name, [.. events.Select(value)]);

    private Column.Text Key(string name, Func<(string Dossier, string Organisation, string Content, string Identity), string?> value) => new(name, [.. keys.Select(value)]);
}
