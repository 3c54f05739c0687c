// SPDX-License-Identifier: EUPL-1.2
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Schakel.Web.Telling;

/// <summary>What became of a mail that was given to a server.</summary>
internal enum Handed
{
    /// <summary>The server has it.</summary>
    Taken,

    /// <summary>The server said no, for now.</summary>
    Later,

    /// <summary>The server said no, for good.</summary>
    Never,

    /// <summary>The server was gone before it said anything.</summary>
    Unknown,
}

/// <summary>A connection to a mail server. To another machine than this one it is TLS, or there is none.</summary>
internal sealed class Post(MailSettings settings) : IDisposable
{
    private const int HalfAMinute = 30_000;
    private readonly SmtpClient client = new() { Timeout = HalfAMinute, LocalDomain = settings.From.Domain };

    public bool IsConnected => client.IsConnected;

    /// <summary>Connects; what goes wrong is thrown, and nothing was sent.</summary>
    public async Task Connect(CancellationToken stop)
    {
        await client.ConnectAsync(
            settings.Host, settings.Port,
            settings.Port == 465 ? SecureSocketOptions.SslOnConnect : settings.IsHere ? SecureSocketOptions.StartTlsWhenAvailable : SecureSocketOptions.StartTls, stop);
        if (settings.User is { } user)
            await client.AuthenticateAsync(user, settings.Password, stop);
    }

    /// <summary>Gives it a mail. Not to be stopped half-way: nobody would know whether it went.</summary>
    public async Task<Handed> Hand(MimeMessage message)
    {
        try
        {
            await client.SendAsync(message);
            return Handed.Taken;
        }
        catch (SmtpCommandException e)
        {
            // A refused sender is ours to mend; a refused reader or mail stays refused.
            return (int)e.StatusCode >= 500 && e.ErrorCode is not SmtpErrorCode.SenderNotAccepted ? Handed.Never : Handed.Later;
        }
        catch (Exception e) when (e is ServiceNotConnectedException or ServiceNotAuthenticatedException)
        {
            return Handed.Later;
        }
        catch (Exception e) when (e is IOException or ProtocolException or TimeoutException or OperationCanceledException or System.Net.Sockets.SocketException)
        {
            return Handed.Unknown;
        }
    }

    /// <summary>Says goodbye, where the server still listens.</summary>
    public async Task Leave()
    {
        try
        {
            await client.DisconnectAsync(quit: true);
        }
        catch (Exception e) when (e is IOException or ProtocolException or TimeoutException or System.Net.Sockets.SocketException)
        {
            // All it had to take it has.
        }
    }

    public void Dispose() => client.Dispose();
}
