// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Settings;
using Schakel.Storage.Engines;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Writing;

/// <summary>
/// What the read tables say of dossiers: made from what happened, by the writer and by a rebuild alike. Numbers, offices, steps and days; of words only those that everyone may read.
/// </summary>
internal static class ReadRows
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>The read tables, each with the column that holds the number of its dossier. Whatever goes over all of them goes over these.</summary>
    public static readonly IReadOnlyList<(string Table, string Number)> Tables = [("dossier", "number"), ("subject", "dossier"), ("party", "dossier"), ("link", "dossier"), ("promise", "dossier"), ("silence", "dossier"), ("turn", "dossier"), ("testimony", "dossier")];

    /// <summary>The rows for a batch of what happened; of a dossier that changed more than once its last state.</summary>
    public static IEnumerable<Write> Of(IReadOnlyList<Happened> happened, Library library)
    {
        var last = new Dictionary<string, CaseFile>();
        foreach (var each in happened)
            last[each.Dossier.Text] = each.After;
        var files = last.Values.ToList();
        // Of what is new no row is there: to insert it plainly costs the database less than to look whether to replace one.
        var opened = happened.Where(each => each.What is CaseEvent.Opened).Select(each => each.Dossier.Text).ToHashSet();
        yield return Dossiers([.. files.Where(file => opened.Contains(file.Number.Text))], null, library);
        yield return Dossiers([.. files.Where(file => !opened.Contains(file.Number.Text))], "number", library);
        yield return Subjects(happened.Where(each => each.What is CaseEvent.Opened && last[each.Dossier.Text] is { ErasedOn: null } now && !Publicities.IsTakenBack(now)));
        if (files.Where(file => file.ErasedOn is null && Publicities.IsTakenBack(file)).Select(file => file.Number.Text).ToList() is { Count: > 0 } takenBack)
            yield return new Write.ForEach("delete from subject where dossier = @value", takenBack);
        var erased = files.Where(file => file.ErasedOn is not null).Select(file => file.Number.Text).ToList();
        var live = happened.Where(each => last[each.Dossier.Text].ErasedOn is null).ToList();
        yield return Parties(live.Where(each => opened.Contains(each.Dossier.Text)), null);
        yield return Parties(live.Where(each => !opened.Contains(each.Dossier.Text)), "dossier, reference, role");
        yield return Links(live, last);
        yield return Unlinked(live, last);
        yield return Promises(files.Where(file => file is { ErasedOn: null, Origin.Kind: LinkKind.PromisedIn }).ToList());
        foreach (var write in Silences(live, files, library))
            yield return write;
        yield return Turns(live, library);
        yield return Testimonies(files.Where(file => file.ErasedOn is null));
        if (erased.Count == 0)
            yield break;
        foreach (var (table, number) in Tables.Where(each => each.Table != "dossier"))
            yield return new Write.ForEach($"delete from {table} where {number} = @value", erased);
    }

    private static Write.Rows Dossiers(List<CaseFile> files, string? key, Library library)
    {
        var rows = files.Select(file => Row(file, library)).ToList();
        return new Write.Rows(
            "dossier", key,
            Text("number", rows.Select(row => row.Number)), Text("organisation", rows.Select(row => row.Organisation)), Text("procedure", rows.Select(row => row.Procedure)),
            Text("procedure_hash", rows.Select(row => row.Hash)), Text("kind", rows.Select(row => row.Kind)), Text("type", rows.Select(row => row.Type)),
            Text("driver", rows.Select(row => row.Driver)), Text("unit", rows.Select(row => row.Unit)), Text("protection", rows.Select(row => row.Protection)), Text("state", rows.Select(row => row.State)),
            Text("step", rows.Select(row => row.Step)), Text("holder", rows.Select(row => row.Holder)), Text("since", rows.Select(row => row.Since)),
            Text("due", rows.Select(row => row.Due)), Text("ended_as", rows.Select(row => row.EndedAs)), Text("opened", rows.Select(row => row.Opened)),
            Text("listed", rows.Select(row => row.Listed)), Text("silent", rows.Select(row => row.Silent)), Text("concluded", rows.Select(row => row.Concluded)), Text("last_day", rows.Select(row => row.LastDay)), new Column.Number("version", [.. rows.Select(row => row.Version)]));
    }

    private static DossierRow Row(CaseFile file, Library library)
    {
        var number = file.Number.Text;
        if (file.ErasedOn is { } erased)
            return new(number, file.Organisation, "", "", "", "", null, null, "", "vernietigd", null, null, null, null, null, null, null, null, null, erased.ToString(Day), file.Version);
        (string State, string? Step, DateOnly Since, string? Ended) at = file.Running.At switch
        {
            Position.InStep now => ("loopt", now.Step, now.Since, null),
            Position.Resting now => (file.RestsAfterAnswer ? "voorgelegd" : "rust", null, now.Since, Vocabulary.Forums[now.Forum]),
            Position.Done now => ("klaar", null, now.On, Vocabulary.DoneAs[now.As]),
            Position.Gone now => ("weg", null, now.On, Vocabulary.Gates[now.Gate]),
            _ => throw new InvalidOperationException("A dossier is in one of four positions."),
        };
        var frozen = file.Frozen;
        return new(
            number, file.Organisation, frozen.Procedure, frozen.ProcedureHash, Vocabulary.Kinds[frozen.Kind], frozen.Type, frozen.Driver, frozen.Unit, Vocabulary.Protections[frozen.Protection],
            at.State, at.Step, Holder(file, at.Step, library), at.Since.ToString(Day), Time.NextDay(file.Running)?.ToString(Day), at.Ended, file.Running.Opened.ToString(Day),
            Publicities.Listed(frozen.Kind, file.Running.At, file.RestsAfterAnswer), at.State == "rust" ? string.Join(' ', Bodies.Silent(file, CourseOf(file, library))) : null, Rounds.Since(file)?.ToString(Day),
            file.Running.LastDay.ToString(Day), file.Version);
    }

    private static string? Holder(CaseFile file, string? step, Library library)
    {
        if (step is null)
            return null;
        var course = CourseOf(file, library);
        return course.IndexOf(step) is { } index ? course.HolderOf(course.Procedure.Steps[index].Holder) : null;
    }

    private static Course CourseOf(CaseFile file, Library library) => library.Course(file.ProcedureHash, file.TypeHash, file.Driver);

    private static Write.Rows Subjects(IEnumerable<Happened> happened)
    {
        var rows = happened.Select(each => (each.After, Subject: Subject.Of((CaseEvent.Opened)each.What))).Where(row => row.Subject is not null).ToList();
        return new Write.Rows(
            "subject", null, Text("dossier", rows.Select(row => row.After.Number.Text)), Text("organisation", rows.Select(row => row.After.Organisation)),
            Text("title", rows.Select(row => row.Subject!.Title)), Text("regulation", rows.Select(row => row.Subject!.Regulation)), Text("rest", rows.Select(row => row.Subject!.Rest)));
    }

    private static Write.Rows Parties(IEnumerable<Happened> happened, string? key)
    {
        var rows = happened.SelectMany(each => each.What switch
        {
            CaseEvent.Opened opened => opened.Happened.By.Raisers.Select(reference => (each.After, Reference: reference, Role: Role.Raiser.Name)),
            CaseEvent.Joined joined => [(each.After, joined.Reference, Role.Raiser.Name)],
            CaseEvent.Invited invited => [(each.After, invited.Whom, Reading.Parties.Asked)],
            _ => [],
        }).DistinctBy(row => (row.After.Number, row.Reference, row.Role)).ToList();
        return new Write.Rows(
            "party", key, Text("dossier", rows.Select(row => row.After.Number.Text)), Text("organisation", rows.Select(row => row.After.Organisation)),
            Text("reference", rows.Select(row => row.Reference)), Text("role", rows.Select(row => row.Role)));
    }

    private static Write.Rows Links(List<Happened> happened, Dictionary<string, CaseFile> last)
    {
        var rows = happened.SelectMany(each => each.What switch
        {
            CaseEvent.Opened opened => (opened.Origin is { } origin ? opened.Links.Add(origin) : opened.Links).Select(link => (each.After, Link: link)),
            CaseEvent.Linked linked => [(each.After, linked.Link)],
            _ => [],
        }).Where(row => IsThere(last[row.After.Number.Text], row.Link)).DistinctBy(row => (row.After.Number, row.Link)).ToList();
        return new Write.Rows(
            "link", "dossier, kind, other", Text("dossier", rows.Select(row => row.After.Number.Text)), Text("organisation", rows.Select(row => row.After.Organisation)),
            Text("kind", rows.Select(row => WordFor(row.Link.Kind))), Text("other", rows.Select(row => row.Link.To.Text)));
    }

    // By the number of the dossier and that of the other, each as long as every number is, and the word of the link.
    private static Write.ForEach Unlinked(List<Happened> happened, Dictionary<string, CaseFile> last) => new(
        "delete from link where dossier = substr(@value, 1, 14) and other = substr(@value, 16, 14) and kind = substr(@value, 31)",
        [.. happened.Select(each => (each.After, Link: (each.What as CaseEvent.Unlinked)?.Link)).Where(each => each.Link is { } link && !IsThere(last[each.After.Number.Text], link))
            .Select(each => $"{each.After.Number.Text} {each.Link!.To.Text} {WordFor(each.Link.Kind)}").Distinct()]);

    private static bool IsThere(CaseFile file, Link link) => file.Origin == link || file.Links.Contains(link);

    private static Write.Rows Promises(List<CaseFile> files) => new(
        "promise", "dossier", Text("dossier", files.Select(file => file.Number.Text)), Text("organisation", files.Select(file => file.Organisation)),
        Text("made_in", files.Select(file => file.Origin!.To.Text)), Text("due", files.Select(file => file.PromisedOn?.ToString(Day))), Text("state", files.Select(PromiseStates.Of)));

    // A row goes where someone answers after all, and all of them where the dossier closes.
    private static IEnumerable<Write> Silences(List<Happened> live, List<CaseFile> files, Library library)
    {
        var answered = live.Where(each => each.What is CaseEvent.Moved { Happened: Event.AnsweredLate }).Select(each => each.Dossier.Text)
            .Concat(files.Where(file => file.Running is { Silent.Length: > 0, At: Position.Done or Position.Gone }).Select(file => file.Number.Text)).Distinct().ToList();
        if (answered.Count > 0)
            yield return new Write.ForEach("delete from silence where dossier = @value", answered);
        var rows = files.Where(file => file is { ErasedOn: null, Running: { Silent.Length: > 0, At: Position.InStep or Position.Resting } })
            .SelectMany(file => Bodies.SilentOffices(file, CourseOf(file, library)).Select(office => (File: file, Office: office))).ToList();
        yield return new Write.Rows(
            "silence", "dossier, office", Text("dossier", rows.Select(row => row.File.Number.Text)), Text("organisation", rows.Select(row => row.File.Organisation)), Text("office", rows.Select(row => row.Office)));
    }

    private static Write.Rows Testimonies(IEnumerable<CaseFile> files)
    {
        var rows = files.SelectMany(file => file.Testimonies.Select(told => (File: file, Told: told))).ToList();
        return new Write.Rows(
            "testimony", "dossier, version", Text("dossier", rows.Select(row => row.File.Number.Text)), new Column.Number("version", [.. rows.Select(row => row.Told.Version)]),
            Text("organisation", rows.Select(row => row.File.Organisation)), Text("reference", rows.Select(row => row.Told.Reference)), Text("told", rows.Select(row => row.Told.On.ToString(Day))),
            Text("heard", rows.Select(row => row.Told.HeardOn?.ToString(Day))));
    }

    // What may only be counted by the year is not in figures that grow by the day. What is public itself is not in figures that hide the small:
    // whoever can count it one by one would know the rest.
    private static Write.Rows Turns(List<Happened> happened, Library library)
    {
        var rows = happened.Where(each => Publicities.Of(each.After.Frozen.Kind) is Publicity.Silence)
            .Select(each => (each, Turn: TurnOf(each, library))).Where(row => row.Turn is not null).ToList();
        return new Write.Rows(
            "turn", null, Text("dossier", rows.Select(row => row.each.Dossier.Text)), new Column.Number("version", [.. rows.Select(row => row.each.Version)]),
            Text("organisation", rows.Select(row => row.each.After.Organisation)), Text("kind", rows.Select(row => Vocabulary.Kinds[row.each.After.Frozen.Kind])),
            Text("outside", rows.Select(row => row.Turn!.Value.Outside)), Text("day", rows.Select(row => row.each.What.Day.ToString(Day))),
            Text("outcome", rows.Select(row => row.Turn!.Value.Outcome)));
    }

    private static (string Outcome, string? Outside)? TurnOf(Happened happened, Library library)
    {
        var (step, outcome) = happened.What is not CaseEvent.Moved { Happened: var moved } ? ("", null) : moved switch
        {
            Event.Answered e => (e.Step, "op-tijd"),
            Event.AnsweredLate e => (e.Step, "te-laat"),
            Event.Lapsed { Why: LapseReason.TermRanOut } e => (e.Step, "gezwegen"),
            _ => ("", null),
        };
        var course = CourseOf(happened.After, library);
        return outcome is not null && course.IndexOf(step) is { } index && Bodies.IsOwed(course, index) ? (outcome, Bodies.Outside(course.Setting.Type, course.HolderAt(index))) : null;
    }

    private static string WordFor(LinkKind kind) => kind switch
    {
        LinkKind.Beside => "naast",
        LinkKind.PromisedIn => "toegezegd-in",
        LinkKind.ForwardedFrom => "doorgestuurd-van",
        LinkKind.Joins => "voegt-bij",
        LinkKind.HangsOn => "hangt-aan",
        LinkKind.Repeats => "herhaalt",
        _ => throw new InvalidOperationException("No word for this link."),
    };

    private static Column.Text Text(string name, IEnumerable<string?> values) => new(name, [.. values]);

    private sealed record DossierRow(
        string Number, string Organisation, string Procedure, string Hash, string Kind, string Type, string? Driver, string? Unit, string Protection, string State, string? Step,
        string? Holder, string? Since, string? Due, string? EndedAs, string? Opened, string? Listed, string? Silent, string? Concluded, string LastDay, long Version);
}
