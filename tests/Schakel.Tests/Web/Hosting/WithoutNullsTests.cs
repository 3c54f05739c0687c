// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Web.Hosting;

namespace Schakel.Tests.Web.Hosting;

/// <summary>The body of a form without nulls, wherever one falls between two reads.</summary>
public sealed class WithoutNullsTests
{
    [Theory]
    [InlineData("a=b", "a=b")]
    [InlineData("a=%00", "a=")]
    [InlineData("a=%0", "a=%0")]
    [InlineData("%00%00a=%%0000b%", "a=%00b%")]
    [InlineData("a=\0\0b%20%00%2000", "a=b%20%2000")]
    public async Task Escaped_and_plain_nulls_go_and_all_else_stays(string sent, string read)
    {
        foreach (var size in (int[])[1, 2, 3, 7, 4_096])
        {
            var got = new MemoryStream();
            await new WithoutNulls(new Slowly(Encoding.UTF8.GetBytes(sent))).CopyToAsync(got, size);
            Encoding.UTF8.GetString(got.ToArray()).ShouldBe(read);
        }
    }

    // A byte at a time.
    private sealed class Slowly(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span[..Math.Min(1, buffer.Length)]));
    }
}
