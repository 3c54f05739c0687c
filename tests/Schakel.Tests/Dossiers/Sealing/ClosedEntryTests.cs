// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dossiers.Sealing;

namespace Schakel.Tests.Dossiers.Sealing;

/// <summary>Reading an entry in place says what writing it said.</summary>
public sealed class ClosedEntryTests
{
    private static readonly Header Header = new("gemeente-x", "7K3M-04XT-9WQB", 12, "bijgedragen/1", "2026-03-02T23:30:00.0000000Z", "opdracht é");
    private static readonly string Procedure = new('a', 64);

    [Fact]
    public void What_is_not_public_is_read_back_as_it_was_written()
    {
        var commitment = Enumerable.Range(0, 32).Select(each => (byte)each).ToArray();
        var entry = Encoding.UTF8.GetBytes(LogEntry.Of(commitment, Header, Procedure, isPublic: false, null));

        ClosedEntry.TryRead(entry, out var read).ShouldBeTrue();

        Encoding.UTF8.GetString(read.Commitment).ShouldBe(Convert.ToHexStringLower(commitment));
        Encoding.UTF8.GetString(read.Day).ShouldBe("2026-03-03");
        Encoding.UTF8.GetString(read.Procedure).ShouldBe(Procedure);
    }

    [Fact]
    public void What_is_public_is_not_read()
    {
        var entry = Encoding.UTF8.GetBytes(LogEntry.Of(new byte[32], Header, Procedure, isPublic: true, null));

        ClosedEntry.TryRead(entry, out _).ShouldBeFalse();
    }

    [Fact]
    public void One_other_character_of_the_form_is_another_form()
    {
        var entry = Encoding.UTF8.GetBytes(LogEntry.Of(new byte[32], Header, Procedure, isPublic: false, null));
        var form = Enumerable.Range(0, entry.Length).Where(at => at is < 6 or (>= 70 and < 79) or (>= 89 and < 104) or >= 168).ToList();
        foreach (var at in form)
        {
            var changed = (byte[])entry.Clone();
            changed[at] ^= 1;
            ClosedEntry.TryRead(changed, out _).ShouldBeFalse($"at {at}");
        }
    }

    [Fact]
    public void Bytes_are_committed_to_as_the_texts_they_are_of()
    {
        var (ofTexts, ofBytes, salt) = (new byte[32], new byte[32], new byte[32]);
        Commitment.Of(salt, Header, "woorden ü", "naam", ofTexts);
        var header = new HeaderBytes
        {
            Organisation = Encoding.UTF8.GetBytes(Header.Organisation),
            Dossier = Encoding.UTF8.GetBytes(Header.Dossier),
            Version = Header.Version,
            Type = Encoding.UTF8.GetBytes(Header.Type),
            At = Encoding.UTF8.GetBytes(Header.At),
            Command = Encoding.UTF8.GetBytes(Header.Command),
        };

        Commitment.Of(salt, header, "woorden ü"u8, "naam"u8, ofBytes);

        ofBytes.ShouldBe(ofTexts);
        header.ToHeader().ShouldBe(Header);
    }
}
