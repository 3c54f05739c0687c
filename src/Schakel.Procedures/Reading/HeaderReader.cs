// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Reading;

/// <summary>Reads the lines of the header, one by one.</summary>
internal sealed class HeaderReader(Findings findings)
{
    private static readonly ImmutableArray<string> Repeatable = ["grond", "toelichting", "vraagt", "termijn", "naast", "mag"];

    private readonly HashSet<string> seen = [];
    private Procedure procedure = new() { Name = "", Version = 0 };

    public Procedure Procedure => procedure;

    public void Read(Line line)
    {
        var word = line.First.Text;
        if (!seen.Add(word) && !Repeatable.Contains(word))
        {
            findings.Add(TextCode.Misplaced, line.First.Place, Messages.SecondLine(word));
            return;
        }

        if (line.Refused)
        {
            procedure = word == "procedure" ? procedure with { Place = line.First.Place } : procedure;
            return;
        }

        var cursor = new Cursor(line, findings);
        procedure = word switch
        {
            "procedure" => ReadName(cursor),
            "titel" => cursor.Rest() is { } title ? procedure with { Title = title } : procedure,
            "soort" => cursor.Value(Vocabulary.Kinds, Messages.AKind) is { } kind && cursor.End() ? procedure with { Kind = kind } : procedure,
            "grond" => cursor.Rest() is { } source ? procedure with { Sources = Add(procedure.Sources, source, cursor) } : procedure,
            "toelichting" => cursor.Rest() is { } note ? procedure with { Notes = Add(procedure.Notes, note, cursor) } : procedure,
            "voor" => ListReader.Names(cursor, findings, Messages.AnOrganisation) is { } types && cursor.End()
                ? procedure with { OrganisationTypes = types } : procedure,
            "volgt" => ReadAdapts(cursor),
            "geldt" => ReadAppliesAtOnce(cursor),
            "trekken" => ReadRaising(cursor),
            "stuur" => ReadDriver(cursor),
            "ladder" => ReadLadder(cursor),
            "rekenen" => ReadCounting(cursor),
            "beschermt" => ListReader.Values(cursor, findings, Vocabulary.Protections, Messages.AProtection) is { } protections && cursor.End()
                ? procedure with { Protections = protections } : procedure,
            "vraagt" => ReadQuestion(cursor) is { } question ? procedure with { Questions = Add(procedure.Questions, question, cursor) } : procedure,
            "noemt" => cursor.Expect("melder") && cursor.Name(Messages.ARole) is { } name && cursor.End()
                ? procedure with { RaiserName = name } : procedure,
            "termijn" => DueReader.ReadNamedTerm(cursor) is { } term ? procedure with { Terms = Add(procedure.Terms, term, cursor) } : procedure,
            "naast" => TargetReader.ReadReference(cursor) is { } beside && cursor.End()
                ? procedure with { Beside = Add(procedure.Beside, beside, cursor) } : procedure,
            "mag" => ActReader.ReadAct(cursor, findings) is { } act ? procedure with { Acts = Add(procedure.Acts, act, cursor) } : procedure,
            _ => throw new InvalidOperationException($"No reader for header word {word}."),
        };
    }

    /// <summary>What a header cannot do without; reported where the procedure is named, because the line itself is nowhere.</summary>
    public void ReportMissing()
    {
        var at = procedure.Place;
        Require("titel", new("zo herkennen mensen de procedure", "it is how people know the procedure"));
        Require("soort", new("daarmee kiest u de regels die gelden", "it chooses the rules that apply"));
        Require("trekken", new("wie mag dit beginnen?", "who may raise it?"));
        Require("stuur", new("wie besloot, een rol, of niemand", "wie besloot, a role, or niemand"));
        Require("ladder", new("wie komt na wie, en waar eindigt het?", "who comes after whom, and where does it end?"));
        Require("beschermt", new("open, vertrouwelijk of anoniem", "open, vertrouwelijk or anoniem"));

        void Require(string word, Wording why)
        {
            if (!seen.Contains(word))
                findings.Add(TextCode.MissingLine, at, Messages.MissingLine(word, why), word);
        }
    }

    private Procedure ReadName(Cursor cursor)
    {
        var place = cursor.Line.First.Place;
        if (cursor.Name(Messages.AProcedure) is not { } name)
            return procedure with { Place = place };
        return procedure with { Name = name, Version = cursor.Version() ?? 0, Place = place };
    }

    private Procedure ReadAdapts(Cursor cursor)
    {
        var place = cursor.Place;
        return cursor.Name(Messages.AProcedure) is { } name && cursor.Version() is { } version
            ? procedure with { Adapts = new Reference(name, version, place) }
            : procedure;
    }

    private Procedure ReadAppliesAtOnce(Cursor cursor) =>
        cursor.Expect("direct", "vanaf") && cursor.Date() is { } from && cursor.Expect(",") && cursor.Rest() is { } source
            ? procedure with { AppliesAtOnce = new AppliesAtOnce(from, source, cursor.Line.First.Place) }
            : procedure;

    private Procedure ReadRaising(Cursor cursor)
    {
        if (cursor.RestUntil(",") is not { } who)
            return procedure;
        ImmutableArray<string> with = [];
        if (cursor.Take(","))
        {
            if (!cursor.Expect("met") || ListReader.Names(cursor, findings, Messages.AQuestion) is not { } names)
                return procedure;
            with = names;
        }

        return cursor.End() ? procedure with { Raising = new Raising(who, with, cursor.Line.First.Place) } : procedure;
    }

    private Procedure ReadDriver(Cursor cursor)
    {
        DriverRule? driver =
            cursor.Take("niemand") ? new DriverRule.Nobody()
            : cursor.Take("wie") ? (cursor.Expect("besloot") ? new DriverRule.WhoDecided() : null)
            : cursor.Role() is { } role ? new DriverRule.Fixed(role) : null;
        return driver is not null && cursor.End() ? procedure with { Driver = driver } : procedure;
    }

    private Procedure ReadLadder(Cursor cursor)
    {
        var rungs = ImmutableArray.CreateBuilder<Role>();
        do
        {
            // Only the last word is the forum; volksvertegenwoordiging may also hold a right, but never a rung.
            if (cursor.Peek() is { } word && cursor.Peek(1) is null && Vocabulary.Forums.TryRead(word, out var forum))
                return procedure with { Ladder = rungs.ToImmutable(), Forum = forum, LadderPlace = cursor.Line.First.Place };
            var place = cursor.Place;
            if (cursor.Role() is not { } role)
                return procedure;
            if (!role.Above && Vocabulary.Forums.TryRead(role.Name, out _))
                findings.Add(TextCode.Misplaced, place, Messages.ForumEndsLadder(role.Name));
            else if (rungs.Contains(role))
                findings.Add(TextCode.Twice, place, Messages.Twice(role.ToString(), Messages.ARole, place.Line));
            else if (rungs.Count == Limits.Parts)
                findings.Add(TextCode.TooMuch, place, Messages.TooMany(Messages.ARole, Limits.Parts));
            else
                rungs.Add(role);
        }
        while (cursor.Take("<"));

        if (cursor.End())
            findings.Add(TextCode.Missing, cursor.Line.End, Messages.NoForum);
        return procedure with { Ladder = rungs.ToImmutable(), LadderPlace = cursor.Line.First.Place };
    }

    private Procedure ReadCounting(Cursor cursor)
    {
        var plain = cursor.Take("zonder");
        if ((!plain && !cursor.Expect("als")) || !cursor.Expect("Algemene", "termijnenwet"))
            return procedure;
        var choice = !plain && cursor.Take("(eigen");
        if ((choice && !cursor.Expect("keuze)")) || !cursor.End())
            return procedure;
        return procedure with { Counting = plain ? Counting.Plain : choice ? Counting.TermsActByChoice : Counting.TermsAct };
    }

    private static Question? ReadQuestion(Cursor cursor)
    {
        var place = cursor.Line.First.Place;
        if (cursor.Name(Messages.AQuestion) is not { } name || cursor.Value(Vocabulary.QuestionTypes, Messages.AQuestionType) is not { } type)
            return null;
        var required = cursor.Take("verplicht");
        if (!cursor.Take(","))
            return cursor.End() ? new Question(name, type, required, null, place) : null;
        return cursor.Expect("hoogstens") && cursor.Term() is { } most && cursor.Expect("na", Within.Receipt) && cursor.End()
            ? new Question(name, type, required, most, place)
            : null;
    }

    private ImmutableArray<T> Add<T>(ImmutableArray<T> list, T item, Cursor cursor)
    {
        if (list.Length < Limits.Parts)
            return list.Add(item);
        findings.Add(TextCode.TooMuch, cursor.Line.First.Place, Messages.TooMany(new(cursor.Line.First.Text, cursor.Line.First.Text), Limits.Parts));
        return list;
    }
}
