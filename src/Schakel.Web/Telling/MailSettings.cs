// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using MimeKit;
using Schakel.Procedures;

namespace Schakel.Web.Telling;

/// <summary>The server by which mail goes out.</summary>
/// <param name="Host">Its name.</param>
/// <param name="Port">Its port; on 465 it speaks TLS from the first byte.</param>
/// <param name="From">Who the mail is from.</param>
public sealed record MailSettings(string Host, int Port, MailboxAddress From)
{
    /// <summary>The variables of the environment.</summary>
    public const string HostVariable = "SCHAKEL_SMTP_HOST", PortVariable = "SCHAKEL_SMTP_PORT", UserVariable = "SCHAKEL_SMTP_USER", PasswordVariable = "SCHAKEL_SMTP_PASSWORD", FromVariable = "SCHAKEL_SMTP_FROM";

    private const int Submission = 587;

    /// <summary>Who logs in at the server; null where nobody need.</summary>
    public string? User { get; init; }

    /// <summary>With which password.</summary>
    public string Password { get; init; } = "";

    /// <summary>Whether the server is this machine. To every other one nothing goes without TLS.</summary>
    public bool IsHere => Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Never the password: it must not reach a log by way of a message.</summary>
    public override string ToString() => $"{Host}:{Port}";

    /// <summary>What the environment says; nothing where it names no server.</summary>
    /// <param name="environment">Looks up a variable.</param>
    public static (MailSettings? Settings, Wording? Fault) Read(Func<string, string?> environment)
    {
        string? Of(string name) => environment(name) is { Length: > 0 } value ? value : null;
        if (Of(HostVariable) is not { } host)
            return new[] { PortVariable, UserVariable, PasswordVariable, FromVariable }.FirstOrDefault(name => Of(name) is not null) is { } loose
                ? (null, new($"{loose} staat er, maar {HostVariable} niet. Noem de mailserver, of haal {loose} weg.", $"{loose} is set, but {HostVariable} is not. Name the mail server, or remove {loose}."))
                : (null, null);
        if (!int.TryParse(Of(PortVariable) ?? $"{Submission}", out var port) || port is < 1 or > 65_535)
            return (null, new($"{PortVariable} is geen poort. Geef een getal, zoals 587.", $"{PortVariable} is no port. Give a number, such as 587."));
        if (Of(FromVariable) is not { } from || !MailboxAddress.TryParse(from, out var mailbox) || !mailbox.Address.Contains('@', StringComparison.Ordinal))
            return (null, new($"{FromVariable} moet zeggen van wie mail komt, zoals schakel@gemeente.example.", $"{FromVariable} must say whom mail is from, such as schakel@municipality.example."));
        if (Of(UserVariable) is null != Of(PasswordVariable) is null)
            return (null, new($"{UserVariable} en {PasswordVariable} horen bij elkaar. Geef ze allebei, of geen van beide.", $"{UserVariable} and {PasswordVariable} belong together. Give both, or neither."));
        return (new MailSettings(host, port, mailbox) { User = Of(UserVariable), Password = Of(PasswordVariable) ?? "" }, null);
    }
}
