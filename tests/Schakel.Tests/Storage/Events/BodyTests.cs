// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Schakel.Dossiers.Events;
using Schakel.Storage.Events;
using Schakel.Storage.Keys;

namespace Schakel.Tests.Storage.Events;

/// <summary>A body has one way to be written.</summary>
public sealed class BodyTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(each => (byte)each)];
    private readonly DossierKey key = DossierKey.New();

    [Theory]
    [InlineData("bijgedragen/1")]
    [InlineData(EventForm.Erased)]
    public void It_opens_to_what_was_closed(string type)
    {
        var (salt, body) = Body.Open(key, type, Body.Close(key, Salt, new WrittenEvent(type, "woorden. é", null)));

        salt.ShouldBe(Salt);
        body.ShouldBe("woorden. é");
    }

    [Theory]
    [InlineData("QQ==", true)]
    [InlineData("QR==", false)]
    [InlineData("QQ=", false)]
    [InlineData("Q Q==", false)]
    [InlineData("QQ==\n", false)]
    [InlineData("QUE=", true)]
    [InlineData("QUF=", false)]
    [InlineData("QUFB", true)]
    [InlineData("QUFBQ", false)]
    [InlineData("", false)]
    public void The_same_bytes_written_otherwise_are_refused(string text, bool isTaken) =>
        Body.TryDecode(Encoding.UTF8.GetBytes(text), new byte[16], out _).ShouldBe(isTaken);

    [Fact]
    public void Of_a_destruction_the_salt_must_be_whole()
    {
        var closed = Body.Close(key, Salt, new WrittenEvent(EventForm.Erased, "{}", null));

        foreach (var wrong in (string[])[closed[1..], "!" + closed[5..], closed.Replace(".", ""), "!.{}"])
            Should.Throw<CryptographicException>(() => Body.Open(null, EventForm.Erased, wrong), wrong);
    }
}
