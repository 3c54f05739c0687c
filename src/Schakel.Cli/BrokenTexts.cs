// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Cli;

/// <summary>Nothing can be told, because texts that everything rests on cannot be read well.</summary>
internal sealed class BrokenTexts(IEnumerable<ReadText> texts) : Exception("A shipped text cannot be read.")
{
    public ImmutableArray<ReadText> Texts { get; } = [.. texts];
}
