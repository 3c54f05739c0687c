// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.Commands;

/// <summary>What a file is, by what is in it.</summary>
public enum FileKind
{
    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>A picture in PNG.</summary>
    Png,

    /// <summary>A photo in JPEG.</summary>
    Jpeg,

    /// <summary>A text of Word.</summary>
    Docx,

    /// <summary>A sheet of Excel.</summary>
    Xlsx,

    /// <summary>A text in OpenDocument.</summary>
    Odt,

    /// <summary>A sheet in OpenDocument.</summary>
    Ods,

    /// <summary>Plain text in UTF-8.</summary>
    Text,
}
