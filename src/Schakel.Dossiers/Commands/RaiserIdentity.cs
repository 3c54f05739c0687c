// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Commands;

/// <summary>Who raises it.</summary>
/// <param name="Reference">
/// What the store knows him by: of an account where his name is open, of this dossier alone where it is confidential, the hash of a code
/// where he is anonymous.
/// </param>
/// <param name="Name">His name; null where he is anonymous.</param>
public sealed record RaiserIdentity(string Reference, string? Name)
{
    /// <summary>Never the name: it must not reach a log by way of a message.</summary>
    public override string ToString() => Reference;
}
