// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log.Notes;

/// <summary>The kinds of signatures that can be made and verified here, with the byte that stands for each in a key.</summary>
public enum SignatureType
{
    /// <summary>Of the text of the note itself: how a log signs.</summary>
    Ed25519 = 1,

    /// <summary>Of a checkpoint with the time it was seen: how a witness signs.</summary>
    Cosignature = 4,
}
