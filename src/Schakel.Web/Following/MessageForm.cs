// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Commands;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>The form of a message.</summary>
internal static class MessageForm
{
    public const string Message = "bericht";

    public static ImmutableArray<Fault> Faults(Typed typed) => typed[Message].Length switch
    {
        0 => [new(Message, new("Schrijf eerst je bericht.", "Write your message first."))],
        > Limits.Text => [new(Message, new($"Je bericht is te lang. Er passen {Limits.Text} tekens.", $"Your message is too long. There is room for {Limits.Text} characters."))],
        _ => [],
    };
}
