// SPDX-License-Identifier: EUPL-1.2
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Schakel.Tests.Web.Passkeys;

/// <summary>A device that keeps one passkey (ES256, attestation none) and answers as the Web Authentication standard writes it, or as a test lets it answer otherwise.</summary>
internal sealed class Device(string origin, string domain) : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte NewKey = 0x40;
    private static readonly string[] Transports = ["internal"];
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string account = "";

    public string Origin { get; set; } = origin;

    public string Domain { get; set; } = domain;

    /// <summary>How often it says it was used.</summary>
    public uint Counter { get; set; }

    /// <summary>Whether it asks for a finger, a face or a code.</summary>
    public bool Verifies { get; set; } = true;

    /// <summary>The challenge it answers to; null for the one that it is given.</summary>
    public string? Challenge { get; set; }

    /// <summary>Changes what was signed, after it was.</summary>
    public Func<byte[], byte[]> Signed { get; set; } = signature => signature;

    /// <summary>What it is asked to keep, it keeps.</summary>
    public string Keep(string options)
    {
        using var asked = JsonDocument.Parse(options);
        account = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var open = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. open.X!, 0x22, 0x58, 0x20, .. open.Y!];
        byte[] told = [.. About(NewKey), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xA0, 0x68, .. "authData"u8, 0x58, (byte)told.Length, .. told];
        return Answer(new { clientDataJSON = Text(Client("webauthn.create", asked)), attestationObject = Text(attestation), transports = Transports });
    }

    /// <summary>It is used, and counts on.</summary>
    public string Use(string options, bool counts = true)
    {
        using var asked = JsonDocument.Parse(options);
        Counter += counts ? 1u : 0;
        var (told, client) = (About(0), Client("webauthn.get", asked));
        var signature = key.SignData([.. told, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Text(client), authenticatorData = Text(told), signature = Text(Signed(signature)), userHandle = account });
    }

    public void Dispose() => key.Dispose();

    private byte[] About(byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), (byte)(Present | (Verifies ? Verified : 0) | more), .. count];
    }

    private byte[] Client(string type, JsonDocument asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = Challenge ?? asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private string Answer(object response) => JsonSerializer.Serialize(new { id = Text(id), rawId = Text(id), type = "public-key", clientExtensionResults = new { }, response });

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
