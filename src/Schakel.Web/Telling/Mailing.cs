// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MimeKit;
using Schakel.Dossiers.Telling;
using Schakel.Storage;
using Schakel.Storage.Telling;
using Schakel.Web.Hosting;
using Schakel.Web.Ui;

namespace Schakel.Web.Telling;

/// <summary>Sends what is to be mailed, each once, whatever stops in between and however many nodes there are.</summary>
public sealed partial class Mailing(OpenStore open, SiteOptions options, ILogger<Mailing> logger) : BackgroundService
{
    private const int TenSeconds = 10_000;
    private const int FiveMinutes = 300_000;
    private const int Most = 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Mail is null)
            return;
        var pause = TenSeconds;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await open.Follow(store => SendAll(store, stoppingToken), stoppingToken);
                pause = TenSeconds;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e.GetType().Name);
                pause = Math.Min(pause * 2, FiveMinutes);
            }

            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAll(Store store, CancellationToken stop)
    {
        while (await Send(store, stop) == Most)
        {
        }

        await store.Outbox.Clean(stop);
        await store.OfficeLinks.Clean(stop);
    }

    /// <summary>Sends what may go out now, some at a time.</summary>
    /// <returns>How many it had in hand.</returns>
    public async Task<int> Send(Store store, CancellationToken stop)
    {
        await store.Outbox.Bundle(stop);
        var claim = Ids.New();
        var mails = await store.Outbox.Claim(claim, Most, stop);
        if (mails.Count == 0)
            return 0;
        using var post = new Post(options.Mail!);
        foreach (var mail in mails)
        {
            if (await Written(store, mail, stop) is not { } written)
                await store.Outbox.Drop(mail, claim, stop);
            else if (!await Connect(post, stop))
                await store.Outbox.Again(mail, claim, stop);
            else if (await store.Outbox.Offer(mail, claim, stop))
                await Tell(store, mail, claim, await post.Hand(written));
        }

        await post.Leave();
        return mails.Count;
    }

    // Not to be stopped: what the server said would be forgotten.
    private async Task Tell(Store store, Mail mail, string claim, Handed handed)
    {
        switch (handed)
        {
            case Handed.Taken:
                await store.Outbox.Sent(mail, claim, CancellationToken.None);
                break;
            case Handed.Later:
                await store.Outbox.Again(mail, claim, CancellationToken.None);
                NotNow();
                break;
            case Handed.Never:
                await store.Outbox.Refused(mail, claim, CancellationToken.None);
                NotEver();
                break;
            default:
                await store.Outbox.Unsure(mail, claim, CancellationToken.None);
                NotKnown();
                break;
        }
    }

    // Who left, or chose to hear nothing since, gets nothing.
    private async Task<MimeMessage?> Written(Store store, Mail mail, CancellationToken stop)
    {
        if (await store.Accounts.ByReference([mail.Organisation], mail.Account, stop) is not { Mail.Length: > 0 } account || !MailboxAddress.TryParse(account.Mail, out var reader))
            return null;
        var (from, now) = (options.Mail!.From, options.Time.GetUtcNow());
        if (account.IsMailedOffice)
            return await store.OfficeLinks.Arm(mail.Id, account.Mail, stop) is { Count: > 0 } secrets ? LinkMail.Of(mail, reader, from, options.Address, now, secrets) : null;
        return (await store.TellingChoices.Of(mail.Account, stop)).Mail is MailChoice.Off ? null : MailText.Of(mail, reader, from, options.Address, now);
    }

    private async Task<bool> Connect(Post post, CancellationToken stop)
    {
        if (post.IsConnected)
            return true;
        try
        {
            await post.Connect(stop);
            return true;
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            NoServer(e.GetType().Name);
            return false;
        }
    }

    // Never the message of a mistake: it may hold an address.
    [LoggerMessage(Level = LogLevel.Error, Message = "Mailing failed ({Kind}); it is tried again.")]
    private partial void Failed(string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server cannot be reached as it should ({Kind}); it is tried again.")]
    private partial void NoServer(string kind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not take a mail; it is tried again.")]
    private partial void NotNow();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server refused a mail for good. What it is about can be read in the site.")]
    private partial void NotEver();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server was gone before it said whether it took a mail. It is not sent again. What it is about can be read in the site.")]
    private partial void NotKnown();
}
