// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Sealing;

/// <summary>What stands beside the body of an event in the store, and is committed to with it.</summary>
/// <param name="Organisation">The organisation.</param>
/// <param name="Dossier">The number of the dossier.</param>
/// <param name="Version">Which event of it, from 0.</param>
/// <param name="Type">The name of the event.</param>
/// <param name="At">The moment it was written, as <see cref="Moment.Text"/>.</param>
/// <param name="Command">The id of the command.</param>
public sealed record Header(string Organisation, string Dossier, long Version, string Type, string At, string Command);
