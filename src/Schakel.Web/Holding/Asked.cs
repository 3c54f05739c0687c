// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Possible;

namespace Schakel.Web.Holding;

/// <summary>What the form of one possibility asks: what it must carry, and what helps who reads it.</summary>
/// <param name="Fields">What must or may be filled in, in order.</param>
/// <param name="Drafts">By procedure, the opening form of each dossier that it opens.</param>
internal sealed record Asked(ImmutableArray<Field> Fields, ImmutableArray<(string Procedure, ImmutableArray<Field> Fields)> Drafts)
{
    // What a good answer names (DESIGN 4); none of it is a wall. The names stand in the words of the answer.
    private static readonly ImmutableArray<Field> Helpful =
    [
        new("gesprek", FieldType.Text, Required: false), new("alternatieven", FieldType.Text, Required: false),
        new("schade-beperken", FieldType.Text, Required: false), new("opnieuw-bekeken", FieldType.Text, Required: false),
    ];

    public static Asked Of(Possibility what, Func<string, ImmutableArray<Field>> opening)
    {
        var fields = what.Doing is Doing.Answer or Doing.AnswerLate && what.Holder != "melder" && what.Asks.Any(field => field.Name == "motivering")
            ? [.. what.Asks.Where(field => field.Name == "motivering"), .. Helpful, .. what.Asks.Where(field => field.Name != "motivering")]
            : what.Asks;
        return new Asked(fields, [.. what.Opens.Select(procedure => (procedure, opening(procedure)))]);
    }
}
