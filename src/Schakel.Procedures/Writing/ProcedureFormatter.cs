// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Writing;

/// <summary>
/// Writes a procedure as its one canonical text: the lines in the order of <c>docs/procedures.md</c>, one column per block, one empty
/// line between blocks, lines that end at a line feed. Reading it gives the same procedure. It writes what was read: a text with
/// findings may say more than its model, so format only what was read without findings.
/// </summary>
public static class ProcedureFormatter
{
    /// <summary>The canonical text.</summary>
    /// <param name="procedure">What was read.</param>
    public static string Format(Procedure procedure)
    {
        var text = new StringBuilder();
        HeaderFormatter.Write(procedure, text);
        foreach (var step in procedure.Steps)
            StepFormatter.Write(step, text.Append('\n'));
        foreach (var story in procedure.Stories)
            StoryFormatter.Write(story, text.Append('\n'));
        return text.ToString();
    }
}
