// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage;

/// <summary>What is stored of one dossier cannot be read. Whatever is asked of the others can still be done.</summary>
/// <param name="dossier">Its number.</param>
/// <param name="inner">What went wrong below.</param>
public sealed class DossierDamaged(string dossier, Exception? inner = null) : StoreException(
    new(
        $"Dossier {dossier} is beschadigd en kan niet worden gelezen. ‘schakel verify’ zegt wat er veranderd is; zet een back-up terug.",
        $"Dossier {dossier} is damaged and cannot be read. ‘schakel verify’ tells what was changed; restore a backup."),
    inner)
{
    /// <summary>Its number.</summary>
    public string Dossier { get; } = dossier;
}
