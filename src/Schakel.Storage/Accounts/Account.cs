// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Appointing;

namespace Schakel.Storage.Accounts;

/// <summary>Someone who can log in.</summary>
/// <param name="Reference">What the store knows him by.</param>
/// <param name="Organisation">Where he works.</param>
/// <param name="Login">What the identity provider calls him.</param>
/// <param name="Name">What he is called: on his own screen and on that of who administers.</param>
/// <param name="Mail">Where his mail goes; empty where he gets none.</param>
public sealed record Account(string Reference, string Organisation, string Login, string Name, string Mail)
{
    /// <summary>Whether it is an office that nobody logs in as: what is asked of it is mailed as a link.</summary>
    public bool IsMailedOffice => MailedOffice.Is(Login);

    /// <summary>What is another in the same account as it is to be; null where nothing is.</summary>
    /// <param name="to">As it is to be.</param>
    public ChangedPerson? ChangeTo(Account to) => to == this ? null : new(Reference, to.Name != Name, to.Mail != Mail, to.Login != Login);

    /// <summary>Never the name: it must not reach a log by way of a message.</summary>
    public override string ToString() => Reference;
}
