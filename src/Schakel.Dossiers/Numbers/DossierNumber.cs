// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;

namespace Schakel.Dossiers.Numbers;

/// <summary>
/// The number of a dossier, such as <c>7K3M-04XT-9WQB</c>: by chance, so that it tells neither when nor the how-manieth. Who knows it has
/// no right by it.
/// </summary>
public readonly record struct DossierNumber
{
    private const int Characters = 11;

    private DossierNumber(string text) => Text = text;

    /// <summary>As people read and type it.</summary>
    public string Text { get; }

    /// <summary>The number that belongs to a command: its first dossier has index 0, what it opens beside that the next.</summary>
    /// <param name="command">The id of the command.</param>
    /// <param name="index">Which of the dossiers it opens.</param>
    public static DossierNumber Of(string command, int index) =>
        new(Letters.Write(SHA256.HashData(Encoding.UTF8.GetBytes($"schakel/nummer/v1\n{command}\n{index}")), Characters));

    /// <summary>Reads what was typed, in any case and with or without hyphens; null where it is no number.</summary>
    public static DossierNumber? Read(string? typed) => Letters.Read(typed, Characters) is { } text ? new DossierNumber(text) : null;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
