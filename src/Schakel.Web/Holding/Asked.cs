// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Possible;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Web.Raising;

namespace Schakel.Web.Holding;

/// <summary>What the form of one possibility asks: what it must carry, and what an answer with reasons names.</summary>
/// <param name="Fields">What must or may be filled in, in order.</param>
/// <param name="Drafts">By procedure, the opening form of each dossier that it opens.</param>
internal sealed record Asked(ImmutableArray<Field> Fields, ImmutableArray<(string Procedure, ImmutableArray<Field> Fields)> Drafts)
{
    // What an explanation names besides reasons and weighing (DESIGN 4). The names stand in the words of the answer.
    private static readonly ImmutableArray<string> Explained = ["alternatieven", "schade-beperken", "opnieuw-bekeken"];

    /// <summary>Whether it is a decision of which earlier cases are held beside it: an answer with reasons, of whoever did not raise it.</summary>
    public static bool IsDecision(Possibility what) =>
        what.Doing is Doing.Answer or Doing.AnswerLate && what.Holder != Role.Raiser.Name && what.Asks.Any(field => field.Name == Vocabulary.Reasons);

    /// <summary>The same, asking as well for why someone departs from earlier cases, after the reasons.</summary>
    public Asked BesideEarlierCases() => this with { Fields = [.. Fields.TakeWhile(field => field.Name == Vocabulary.Reasons), new Field(Departure, FieldType.Text, Required: false), .. Fields.SkipWhile(field => field.Name == Vocabulary.Reasons)] };


    /// <summary>All fields, with what they are called in the form.</summary>
    public IEnumerable<(Field Field, string Id)> All => Fields.Select(each => (each, each.Name)).Concat(Drafts.SelectMany(draft => draft.Fields.Select(each => (each, $"{draft.Procedure}-{each.Name}"))));

    /// <summary>Why someone chooses otherwise than was done in an earlier case that is equal.</summary>
    public const string Departure = "anders-dan-eerder";

    /// <summary>What the talk yielded, which whoever offered it says with his answer.</summary>
    public const string Talked = "gesprek";

    /// <summary>Where a text of an answer stands: reasons first, then what explains them, as they were asked.</summary>
    public static int Order(string name) => name == Vocabulary.Reasons ? 0 : name is Talked or Departure ? 1 : Explained.IndexOf(name) is var at and >= 0 ? 2 + at : 2 + Explained.Length;

    public static Asked Of(Possibility what, Procedure procedure, Func<string, ImmutableArray<Field>> opening)
    {
        var reasons = what.Asks.Where(field => field.Name == Vocabulary.Reasons).ToImmutableArray();
        return new Asked(
            IsDecision(what) ? [.. reasons, .. Talk(what, procedure), .. procedure.Kind is Kind.Promise ? [] : Explaining(what), .. what.Asks.Where(field => field.Name != Vocabulary.Reasons)] : what.Asks,
            [.. what.Opens.Select(name => (name, opening(name)))]);
    }

    // The first holder offers the talk; where the text asks about it, his answer does as well.
    private static IEnumerable<Field> Talk(Possibility what, Procedure procedure) =>
        procedure.Steps[0].Name == what.Step && Startable.StartsWithTalk(procedure)
            ? [new Field(Talked, FieldType.Text, procedure.Raising?.With.Contains(Raising.Talk.Asked) ?? false)] : [];

    // Who promises, changes something; who opens a dossier, sends it there. Who weighs and keeps his decision explains it whole.
    private static IEnumerable<Field> Explaining(Possibility what)
    {
        var types = what.Asks.Select(field => field.Type).ToHashSet();
        return types.Contains(FieldType.Promise) || what.Opens.Length > 0 ? [] : Explained.Select(name => new Field(name, FieldType.Text, types.Contains(FieldType.Weighing)));
    }
}
