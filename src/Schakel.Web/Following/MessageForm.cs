// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Web.Raising;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>The form of a message.</summary>
internal static class MessageForm
{
    public const string Message = "bericht";

    /// <summary>The field in which one says to send it all the same.</summary>
    public const string AllTheSame = "toch";

    /// <summary>Who is protected is told first what in his message gives him away; of someone's citizen service number everyone is.</summary>
    public static bool IsWarned(Typed typed, bool isProtected) => typed[AllTheSame].Length == 0
        && Telltale.In(typed[Message]).Any(found => isProtected || found.Sort is TelltaleSort.CitizenNumber);

    public static ImmutableArray<Fault> Faults(Typed typed) => typed[Message].Length switch
    {
        0 => [new(Message, new("Schrijf eerst je bericht.", "Write your message first."))],
        > Limits.Text => [new(Message, new($"Je bericht is te lang. Er passen {Limits.Text} tekens.", $"Your message is too long. There is room for {Limits.Text} characters."))],
        _ => [],
    };
}
