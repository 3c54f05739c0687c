// SPDX-License-Identifier: EUPL-1.2
using MimeKit;
using Schakel.Storage.Telling;

namespace Schakel.Web.Telling;

/// <summary>What a mail says: that there is something to read, and where. Every mail says the same, so that none tells anything.</summary>
internal static class MailText
{
    public const string Subject = "Er staat iets voor je klaar";

    public static MimeMessage Of(Mail mail, MailboxAddress to, MailboxAddress from, string site, DateTimeOffset now)
    {
        var message = Around(mail, to, from, now);
        message.Subject = Subject;
        message.Body = new TextPart("plain")
        {
            Text = $"""
                Er staat iets nieuws voor je klaar. Log in om het te lezen:
                {site}

                Wat het is, staat nooit in een mail. Hoe vaak je mail krijgt, kies je onder Berichten.

                There is something new for you. Log in to read it:
                {site}

                What it is is never in a mail. How often you get mail, you choose under Messages.

                """,
        };
        return message;
    }

    /// <summary>What every mail has around what it says.</summary>
    public static MimeMessage Around(Mail mail, MailboxAddress to, MailboxAddress from, DateTimeOffset now)
    {
        // The same each time it is tried: a server that gets it twice can tell.
        var message = new MimeMessage { Date = now, MessageId = $"{mail.Id}@{from.Domain}" };
        message.From.Add(from);
        message.To.Add(to);
        // So that no holiday message answers it (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        return message;
    }
}
