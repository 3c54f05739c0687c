// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Dossiers.Telling;
using Schakel.Storage.Looking;
using Schakel.Storage.Passkeys;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.Passkeys;

/// <summary>
/// Lets a passkey not go unnoticed: a line in the access log, a message and a mail to every administrator, and a line of the program without a name. All
/// of it is there before anyone comes in.
/// </summary>
internal sealed partial class PasskeyNotices(OpenStore open, Administrators administrators, ILogger<PasskeyNotices> logger)
{
    // What the handler says, as far as it tells nothing of anyone. What it says otherwise may hold what was sent.
    private static readonly Dictionary<string, string> Whys = new(StringComparer.Ordinal)
    {
        ["The authenticator response challenge does not match original challenge."] = "wrong challenge",
        ["The authenticator data included an invalid Relying Party ID hash."] = "wrong domain",
        ["User verification is required, but the authenticator data flags did not have the 'UserVerified' flag."] = "the device did not ask who it was",
        ["The provided credential does not belong to the specified user."] = "unknown passkey",
        ["The credential is already registered for a user."] = "it is there already",
        ["The assertion signature was invalid."] = "wrong signature",
        ["The authenticator's signature counter is unexpectedly less than or equal to the stored signature counter."] = Counter,
    };

    public const string Counter = "the counter did not go on";
    private const string WrongOrigin = "The authenticator response had an invalid origin";

    public Task Kept(HttpContext http, Passkey passkey, CancellationToken stop)
    {
        PasskeyKept(passkey.Organisation);
        return Tell(http, passkey, Tiding.PasskeyKept, stop);
    }

    public Task Used(HttpContext http, Passkey passkey, CancellationToken stop)
    {
        PasskeyUsed(passkey.Organisation);
        return Tell(http, passkey, Tiding.PasskeyUsed, stop);
    }

    /// <summary>Writes down what an administrator does.</summary>
    /// <param name="http">The request in which he does it.</param>
    /// <param name="organisation">Where.</param>
    /// <param name="account">Who.</param>
    /// <param name="means">By what he came in.</param>
    /// <param name="stop">To stop.</param>
    public Task Did(HttpContext http, string organisation, string account, string means, CancellationToken stop)
    {
        var line = Permissions.Of(http.GetEndpoint()!);
        return open.Now.Looks.Note(new Look(new Moment(http.Visit().Now).Text, organisation, "", account, StandingOffices.Administrator, $"{line.Method} {line.Path}", means), stop);
    }

    public void Refused(string why) => PasskeyRefused(why);

    public void Refused(PasskeyException why) => PasskeyRefused(
        why.Message.StartsWith(WrongOrigin, StringComparison.Ordinal) ? "wrong origin" : Whys.GetValueOrDefault(why.Message, "an answer that breaks the rules"));

    private async Task Tell(HttpContext http, Passkey passkey, Tiding what, CancellationToken stop)
    {
        await Did(http, passkey.Organisation, passkey.Account, Means.Passkey, stop);
        var visit = http.Visit();
        await open.Now.Teller.Tell(passkey.Organisation, await administrators.Of(passkey.Organisation, visit.Today, stop), what, $"{passkey.Mark}/{new Moment(visit.Now).Text}", stop);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An administrator of {Organisation} kept a passkey, by which he can come in without an identity provider.")]
    private partial void PasskeyKept(string organisation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An administrator of {Organisation} came in by a passkey, without an identity provider.")]
    private partial void PasskeyUsed(string organisation);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A passkey was refused: {Why}.")]
    private partial void PasskeyRefused(string why);
}
