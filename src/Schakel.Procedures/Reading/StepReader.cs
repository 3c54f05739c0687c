// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Reads the lines of one step.</summary>
internal sealed class StepReader
{
    private static readonly ImmutableArray<string> Repeatable = ["grond", "toelichting", "kan", "mag", "naast", "verdagen"];

    private readonly Findings findings;
    private readonly List<string> seen = [];
    private readonly ImmutableArray<Answer>.Builder answers = ImmutableArray.CreateBuilder<Answer>();
    private readonly ImmutableArray<Act>.Builder acts = ImmutableArray.CreateBuilder<Act>();
    private Step step;

    private StepReader(Step step, Findings findings) => (this.step, this.findings) = (step, findings);

    /// <summary>A reader for the step that this line opens. A step without a name is read on, so that its own mistakes are told too.</summary>
    public static StepReader Open(Line line, Findings findings)
    {
        var name = line.Refused ? null : ReadName(new Cursor(line, findings));
        return new StepReader(new Step { Name = name ?? "", Place = line.First.Place }, findings);
    }

    public Step Close()
    {
        Require("wie", new("wie is hier aan zet?", "whose turn is it here?"));
        Require("plicht", new("schrijf plicht, oordeel of recht, en wat er gevraagd wordt", "write plicht, oordeel or recht, and what is asked"));
        return step with { Answers = answers.ToImmutable(), Acts = acts.ToImmutable() };

        void Require(string word, Wording why)
        {
            if (!seen.Contains(word))
                findings.Add(TextCode.MissingLine, step.Place, Messages.MissingLine(word, why), word);
        }
    }

    public void Read(Line line)
    {
        var word = line.First.Text;
        if (!IsFirst(IsKind(word) ? "plicht" : word) && !Repeatable.Contains(word))
        {
            findings.Add(TextCode.Misplaced, line.First.Place, Messages.SecondLine(word));
            return;
        }

        if (line.Refused)
            return;
        var cursor = new Cursor(line, findings);
        if (Vocabulary.StepKinds.TryRead(word, out var kind))
            step = cursor.Rest() is { } task ? step with { Kind = kind, Task = task } : step with { Kind = kind };
        else
            ReadPart(cursor, word);
    }

    // A list: there are at most sixteen, and a step has one of its own.
    private bool IsFirst(string word)
    {
        if (seen.Contains(word))
            return false;
        seen.Add(word);
        return true;
    }

    private void ReadPart(Cursor cursor, string word) => step = word switch
    {
        "wie" => cursor.Role() is { } role && cursor.End() ? step with { Holder = role, HolderPlace = cursor.Line.First.Place } : step,
        "grond" => cursor.Rest() is { } source && Fits(step.Sources, cursor) ? step with { Sources = step.Sources.Add(source) } : step,
        "toelichting" => cursor.Rest() is { } note && Fits(step.Notes, cursor) ? step with { Notes = step.Notes.Add(note) } : step,
        "binnen" => DueReader.ReadWithin(cursor) is { } within ? step with { Within = within } : step,
        "in" => cursor.Name(Messages.ATerm) is { } name && cursor.End() ? step with { InTerm = new InTerm(name, cursor.Line.First.Place) } : step,
        "tot" => DueReader.ReadUntil(cursor) is { } until ? step with { Until = until } : step,
        "kan" => Keep(answers, ActReader.ReadAnswer(cursor, findings), cursor),
        "mag" => Keep(acts, ActReader.ReadAct(cursor, findings), cursor),
        "verdagen" => ReadExtension(cursor),
        "aanhouden" => DueReader.ReadSuspension(cursor) is { } suspension ? step with { Suspension = suspension } : step,
        "naast" => TargetReader.ReadReference(cursor) is { } beside && cursor.End() && Fits(step.Beside, cursor)
            ? step with { Beside = step.Beside.Add(beside) } : step,
        "intussen" => DueReader.ReadStandstill(cursor) is { } standstill ? step with { Standstill = standstill } : step,
        "zwijgt" => TargetReader.ReadArrow(cursor) is { } arrow && cursor.End() ? step with { Lapse = new Lapse(arrow.To, arrow.Place) } : step,
        _ => throw new InvalidOperationException($"No reader for step word {word}."),
    };

    private Step ReadExtension(Cursor cursor)
    {
        if (cursor.Take("met"))
        {
            if (step.ExtensionByConsent)
                findings.Add(TextCode.Misplaced, cursor.Line.First.Place, Messages.SecondLine("verdagen met"));
            return cursor.Expect("instemming", "melder") && cursor.End() ? step with { ExtensionByConsent = true } : step;
        }

        if (step.Extension is not null)
        {
            findings.Add(TextCode.Misplaced, cursor.Line.First.Place, Messages.SecondLine("verdagen"));
            return step;
        }

        return DueReader.ReadExtension(cursor) is { } extension ? step with { Extension = extension } : step;
    }

    private static string? ReadName(Cursor cursor)
    {
        var place = cursor.Place;
        if (cursor.Name(Messages.AStep) is not { } name)
            return null;
        if (Vocabulary.TargetWords.Contains(name))
            cursor.Refuse(TextCode.BadName, place, Messages.TakenName(name));
        else
            cursor.End();
        return name;
    }

    private Step Keep<T>(ImmutableArray<T>.Builder list, T? item, Cursor cursor) where T : class
    {
        if (item is not null && Fits(list, cursor))
            list.Add(item);
        return step;
    }

    private bool Fits<T>(IReadOnlyCollection<T> list, Cursor cursor)
    {
        if (list.Count < Limits.Parts)
            return true;
        var word = cursor.Line.First.Text;
        findings.Add(TextCode.TooMuch, cursor.Line.First.Place, Messages.TooMany(new(word, word), Limits.Parts));
        return false;
    }

    private static bool IsKind(string word) => Vocabulary.StepKinds.TryRead(word, out _);
}
