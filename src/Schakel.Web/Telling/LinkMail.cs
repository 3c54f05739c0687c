// SPDX-License-Identifier: EUPL-1.2
using MimeKit;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Telling;

namespace Schakel.Web.Telling;

/// <summary>What a mail to an office without an account says: that something is asked, and by which link it answers. Not what, in which dossier, or of whom.</summary>
internal static class LinkMail
{
    public const string Subject = "Er wordt iets aan je gevraagd";

    public static MimeMessage Of(Mail mail, MailboxAddress to, MailboxAddress from, string site, DateTimeOffset now, IReadOnlyList<LinkCode> secrets)
    {
        // Behind the # it is sent to no server by whoever follows it.
        var links = string.Join("\n\n", secrets.Select(secret => $"{site}/beantwoorden#{secret.Text}"));
        var message = MailText.Around(mail, to, from, now);
        message.Subject = Subject;
        message.Body = new TextPart("plain")
        {
            Text = $"""
                Er wordt iets aan jouw ambt gevraagd. Je antwoordt zonder account, met deze link{(secrets.Count == 1 ? "" : "s, elk voor één vraag")}:

                {links}

                Opent dat niet goed? Ga naar {site}/beantwoorden en vul de code in die achter # staat.

                Een link is alleen voor wie dit ambt vervult. Stuur deze mail niet door. Een link werkt tot het antwoord er is, of tot de termijn voorbij is.
                Waar het over gaat, staat nooit in een mail.

                Something is asked of your office. You answer without an account, by the link{(secrets.Count == 1 ? "" : "s")} above{(secrets.Count == 1 ? "" : ", each for one question")}.
                If that does not open well, go to {site}/beantwoorden and fill in the code behind #.

                A link is only for whoever fills this office. Do not pass this mail on. A link works until the answer is in, or the term is over.
                What it is about is never in a mail.

                """,
        };
        return message;
    }
}
