// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Reading;

/// <summary>What the reader accepts at most, so that no input can hang it or use memory without bound. Named in <c>docs/procedures.md</c>.</summary>
public static class Limits
{
    /// <summary>Characters (UTF-16 units) in a text.</summary>
    public const int TextLength = 8_388_608;

    /// <summary>Characters in a line; space does not count.</summary>
    public const int LineLength = 2_000;

    /// <summary>Characters in a name.</summary>
    public const int NameLength = 64;

    /// <summary>The version of a text.</summary>
    public const int Version = 1_000_000;

    /// <summary>Steps in a procedure.</summary>
    public const int Steps = 20_000;

    /// <summary>
    /// Answers, acts or linked dossiers of one step; questions, terms, acts or rungs of one text; offices or roles of a type; sources or
    /// remarks of any of these; names in one list.
    /// </summary>
    public const int Parts = 64;

    /// <summary>The count in a term.</summary>
    public const int TermCount = 1_000;

    /// <summary>The count in <c>hoogstens n keer</c>.</summary>
    public const int Times = 20;

    /// <summary>Findings told about one text.</summary>
    public const int Findings = 1_000;

    /// <summary>Stories of a text, and lines of a story.</summary>
    public const int Stories = 200;
}
