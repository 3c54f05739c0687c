// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Hosting;

/// <summary>
/// The body of a sent form without null characters. The framework refuses a whole form in which there is one, and all that was typed would be lost; a
/// null says nothing to anyone, and no text is kept with one.
/// </summary>
/// <param name="body">The body as it comes in.</param>
internal sealed class WithoutNulls(Stream body) : Stream
{
    private const int AtOnce = 16 * 1024;
    private readonly byte[] raw = new byte[AtOnce];
    private readonly byte[] ready = new byte[AtOnce];

    // What stands first in the raw bytes and may be the start of an escaped null: it is decided on with the bytes that come after it.
    private int waiting;
    private int given;
    private int filled;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (given == filled && !buffer.IsEmpty)
        {
            var read = await body.ReadAsync(raw.AsMemory(waiting), cancellationToken);
            Fill(waiting + read, isLast: read == 0);
            if (read == 0)
                break;
        }

        var some = Math.Min(buffer.Length, filled - given);
        ready.AsMemory(given, some).CopyTo(buffer);
        given += some;
        return some;
    }

    private void Fill(int length, bool isLast)
    {
        (given, filled) = (0, 0);
        var at = 0;
        for (; at < length; at++)
        {
            var rest = raw.AsSpan(at, length - at);
            if (rest.StartsWith("%00"u8))
                at += 2;
            else if (!isLast && "%00"u8.StartsWith(rest))
                break;
            else if (rest[0] != 0)
                ready[filled++] = rest[0];
        }

        waiting = Math.Max(0, length - at);
        raw.AsSpan(at, waiting).CopyTo(raw);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A form is read without waiting.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
