// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Data.Common;
using System.Text;
using Dapper;
using Schakel.Log;
using Schakel.Log.Notes;
using Schakel.Procedures;

namespace Schakel.Storage.Proof;

/// <summary>The checkpoints that the log is held against: those stored, those outside, and those of others.</summary>
/// <param name="Told">All of them whose signature is good, by size.</param>
/// <param name="Newest">The newest stored one.</param>
/// <param name="Problem">The first that is no good.</param>
internal sealed record HeldCheckpoints(ImmutableArray<Told> Told, SignedNote? Newest, Verdict.Wrong? Problem)
{
    /// <summary>How many of them stand in the database.</summary>
    public int Stored { get; private init; }

    public static async Task<HeldCheckpoints> Gather(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<SignedNote> against, SignedNote? outside, ImmutableArray<VerifierKey> trusted)
    {
        var log = new StoredLog(connection, transaction);
        var origin = await log.Setting(LogOrigin.Setting) ?? LogOrigin.Default;
        var before = (await connection.QueryAsync<string>(
            "select value from setting where name like @like", new { like = LogOrigin.Before + "%" }, transaction)).ToList();
        var told = new List<Told>();
        try
        {
            ImmutableArray<VerifierKey> own = await log.SigningKey() is { } key ? [VerifierKey.Parse(key)] : [];
            var former = await FormerKey.All(connection, transaction);
            // A key of an earlier log stands in the database as well: it counts only where nobody said whom to trust.
            var keys = await FormerKey.Widen(connection, transaction, former, trusted.IsEmpty ? [.. own, .. before.Select(VerifierKey.Parse)] : trusted);
            SignedNote? newest = null;
            foreach (var each in former)
            {
                var size = Checkpoint.Parse(each.Last.Text).Size;
                var whose = new Wording($"het laatste controlepunt van een vorige sleutel ({size})", $"the last checkpoint of a former key ({size})");
                if (Add(told, each.Last, keys, whose) is null)
                    return new([], null, Bad(size, whose));
            }

            foreach (var (size, text) in await connection.QueryAsync<(long Size, string Note)>("select size, note from checkpoint order by size", transaction: transaction))
            {
                newest = SignedNote.Parse(Encoding.UTF8.GetBytes(text));
                var whose = new Wording($"het opgeslagen controlepunt van {size}", $"the stored checkpoint of {size}");
                if (Add(told, newest, keys, whose) is not { } added || added.Size != size)
                    return new([], null, Bad(size, whose));
            }

            var stored = told.Count;
            foreach (var note in outside is null ? against : [.. against, outside])
            {
                var whose = ReferenceEquals(note, outside)
                    ? new Wording("het controlepunt in het bestand buiten de database", "the checkpoint in the file outside the database")
                    : new Wording("het gegeven controlepunt", "the given checkpoint");
                if (Add(told, note, keys, whose) is null)
                    return new([], null, Bad(0, whose));
            }

            return new([.. told.OrderBy(each => each.Checkpoint.Size)], newest, null) { Stored = stored };
        }
        catch (LogFormatException wrong)
        {
            return new([], null, new Verdict.Wrong(0, 0, new($"een controlepunt of sleutel ({origin}) is kapot", $"a checkpoint or key ({origin}) is broken: {wrong.Message}")));
        }
    }

    private static Checkpoint? Add(List<Told> told, SignedNote note, ImmutableArray<VerifierKey> keys, Wording whose)
    {
        if (note.Open(keys) is not NoteVerdict.Trusted opened || !Checkpoint.TryParse(note.Text, out var checkpoint)
            || !opened.Signatures.Any(each => each.Key.Name == checkpoint.Origin))
            return null;
        told.Add(new Told(checkpoint, whose));
        return checkpoint;
    }

    private static Verdict.Wrong Bad(long size, Wording whose) => new(Math.Max(0, size - 1), Math.Max(0, size - 1), new(
        $"{whose.Dutch} is niet getekend met een sleutel die vertrouwd wordt, of is veranderd", $"{whose.English} is not signed with a trusted key, or was changed"));
}
