// SPDX-License-Identifier: EUPL-1.2
using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Schakel.Storage.Searching;

/// <summary>Some of the dossiers of a term, in order, each with its weight. As text: the distance to the one before in pieces of seven bits and the weight, in base64.</summary>
internal sealed class Block
{
    /// <summary>What is larger is written as two: in a row of less than 2 kB PostgreSQL keeps it in place.</summary>
    public const int Largest = 1_152;

    private readonly List<(long Id, byte Weight)> entries;

    /// <summary>Reads one.</summary>
    /// <param name="first">Where it begins: what the first distance is counted from.</param>
    /// <param name="text">Its text.</param>
    public Block(long first, string text)
    {
        First = first;
        var postings = new Postings();
        postings.Add(first, text);
        entries = [.. Enumerable.Range(0, postings.Count).Select(at => ((long)postings.Ids[at], postings.Weights[at]))];
    }

    /// <summary>Where it begins. None before it is ever in it.</summary>
    public long First { get; }

    /// <summary>How many are in it.</summary>
    public int Count => entries.Count;

    /// <summary>Puts a dossier in, with another weight where it is there already.</summary>
    public void Put(long id, byte weight)
    {
        var at = Find(id);
        if (at < entries.Count && entries[at].Id == id)
            entries[at] = (id, weight);
        else
            entries.Insert(at, (id, weight));
    }

    /// <summary>Takes a dossier out.</summary>
    public void Remove(long id)
    {
        var at = Find(id);
        if (at < entries.Count && entries[at].Id == id)
            entries.RemoveAt(at);
    }

    /// <summary>Its rows: itself, and what is too much for it.</summary>
    public IEnumerable<(long First, string Dossiers)> Rows()
    {
        var (first, bytes) = (First, new ArrayBufferWriter<byte>(Largest));
        var before = first;
        foreach (var (id, weight) in entries)
        {
            if (bytes.WrittenCount >= Largest - 10)
            {
                yield return (first, Convert.ToBase64String(bytes.WrittenSpan));
                bytes.Clear();
                (first, before) = (id, id);
            }

            Write(bytes, (ulong)(id - before), weight);
            before = id;
        }

        yield return (first, Convert.ToBase64String(bytes.WrittenSpan));
    }

    private static void Write(ArrayBufferWriter<byte> bytes, ulong distance, byte weight)
    {
        var span = bytes.GetSpan(11);
        var at = 0;
        for (; distance >= 128; distance >>= 7)
            span[at++] = (byte)(distance | 128);
        (span[at], span[at + 1]) = ((byte)distance, weight);
        bytes.Advance(at + 2);
    }

    private int Find(long id)
    {
        if (entries.Count == 0 || entries[^1].Id < id)
            return entries.Count;
        var at = entries.BinarySearch((id, 0), ById);
        return at < 0 ? ~at : at;
    }

    private static readonly Comparer<(long Id, byte Weight)> ById = Comparer<(long Id, byte Weight)>.Create((one, other) => one.Id.CompareTo(other.Id));
}

/// <summary>The dossiers of a term, in order, as they are read to be searched.</summary>
internal sealed class Postings
{
    private byte[] bytes = [];

    /// <summary>The dossiers.</summary>
    public int[] Ids { get; private set; } = [];

    /// <summary>What the term weighs in each.</summary>
    public byte[] Weights { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds what stands in a block.</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="text">Its text.</param>
    public void Add(long first, string text)
    {
        if (bytes.Length < text.Length)
            bytes = new byte[text.Length];
        Encoding.ASCII.GetBytes(text, bytes);
        if (Base64.DecodeFromUtf8InPlace(bytes.AsSpan(0, text.Length), out var length) != OperationStatus.Done)
            throw new FormatException("A block of the text index is no base64.");
        Grow(Count + (length / 2));
        var (id, at, count) = (first, 0, Count);
        while (at < length)
        {
            var (distance, shift) = (0L, 0);
            for (; bytes[at] >= 128; shift += 7)
                distance |= (long)(bytes[at++] & 127) << shift;
            id += distance | ((long)bytes[at] << shift);
            Ids[count] = checked((int)id);
            Weights[count++] = bytes[at + 1];
            at += 2;
        }

        Count = count;
    }

    private void Grow(int needed)
    {
        if (needed <= Ids.Length)
            return;
        var size = Math.Max(needed, Ids.Length * 2);
        var (ids, weights) = (Ids, Weights);
        Array.Resize(ref ids, size);
        Array.Resize(ref weights, size);
        (Ids, Weights) = (ids, weights);
    }
}
