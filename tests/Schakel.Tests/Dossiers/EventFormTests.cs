// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Tests.Dossiers;

/// <summary>What was ever written can be read for ever: every event has a name, a frozen sample and a text.</summary>
public sealed class EventFormTests
{
    private static readonly string Folder = Repository.PathOf("tests/Schakel.Tests/Dossiers/Samples");
    private static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly Actor Office = new("teamleider", "p1");
    private static readonly DossierNumber Other = DossierNumber.Of("ander", 0);
    private static readonly Words Written = Words.None.With("motivering", "Omdat “het” zo is.") with
    {
        Weighing = [new Weighed("evenredigheid", Pleads.Both, "Het weegt.", "de burger", "De regel wijkt.")],
        Promise = new Undertaking("De brief herschrijven", Day),
    };

    private static readonly Arrival Step = new(
        new Position.InStep("boven", Day) { OwnLastDay = Day, Term = "beslis" }, ImmutableDictionary<string, DateOnly>.Empty.Add("beslis", Day), ["leeg"], ["horen"]);

    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Staffing = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("teamleider", ["p1", "p2"]);

    private static readonly ImmutableArray<CaseEvent> Samples =
    [
        new CaseEvent.Opened(
            new Event.Opened(Day, new Command.Open(Day, ["m1", "m2"]) { Given = ["feiten", "beginselen"], Dates = ImmutableDictionary<string, DateOnly>.Empty.Add("dag", Day), Barred = ["p9"], Staffing = Staffing }, Step),
            new Frozen("gemeente-x", "signaal", "abc", Kind.Signal, "gemeente", "def", "teamleider", Protection.Open) { Unit = "team-west" }, Written)
        {
            Origin = new Link(LinkKind.Beside, Other), Links = [new Link(LinkKind.HangsOn, Other)], Names = CaseEvent.NoNames.Add("m1", "Puk"),
        },
        Moved(new Event.Answered(Day, "heroverwegen", Office, "volgen", ImmutableDictionary<string, DateOnly>.Empty, "knelpunt", Step)),
        Moved(new Event.AnsweredLate(Day, "heroverwegen", Office, "volgen", ImmutableDictionary<string, DateOnly>.Empty, null, null)),
        Moved(new Event.Acted(Day, Actor.Raiser, "intrekken", null, Step with { At = new Position.Done(DoneAs.Withdrawn, Day) })),
        Moved(new Event.Announced(Day, Actor.Raiser, new PendingAct("intrekken", "melder", Day, new Target.Done(DoneAs.Withdrawn), null))),
        Moved(new Event.TakenBack(Day, Actor.Raiser, "intrekken")),
        Moved(new Event.TookEffect(Day, "intrekken", null, Step with { At = new Position.Gone(Gate.Court, Day) })),
        Moved(new Event.Lapsed(Day, "top", LapseReason.TermRanOut, Step with { At = new Position.Resting(Forum.Public, Day) }) { Holder = "directeur" }),
        Moved(new Event.Extended(Day, Office, ByConsent: false, new Clock(Day, null))),
        Moved(new Event.Suspended(Day, Office, Day)),
        Moved(new Event.Resumed(Day, new Clock(null, Day))),
        Moved(new Event.LinkedDone(Day, "horen")),
        Moved(new Event.Staffed(Day, Staffing)),
        new CaseEvent.Invited(Day, Office, "jurist", "Mag dit?"),
        new CaseEvent.Contributed(Day, Office, Written),
        new CaseEvent.Attached(Day, Office, 1, FileKind.Pdf, new FileTrace(3, "ab"), new FileTrace(2, "cd")) { Name = "brief.pdf" },
        new CaseEvent.Linked(Day, Office, new Link(LinkKind.Joins, Other)),
        new CaseEvent.Unlinked(Day, Office, new Link(LinkKind.Joins, Other), "Het gaat over iets anders."),
        new CaseEvent.OpenedBeside(Day, "horen", Other),
        new CaseEvent.NotOpened(Day, "horen", ["Vul nog in: dag."]),
        new CaseEvent.Forwarded(Day, Office, new Placement("gemeente-y", "gemeente", null), Other, Written),
        new CaseEvent.Promised(Day, Office, Other, new Undertaking("Bellen", Day)),
        new CaseEvent.Joined(Day, "m3") { Name = "Kees" },
        new CaseEvent.RevealAllowed(Day, Actor.Raiser, "directeur"),
        new CaseEvent.RevealAnnounced(Day, Office, "directeur", "Sv 160", "De wet dwingt."),
        new CaseEvent.Revealed(Day, Office, "directeur"),
        new CaseEvent.Testified(Day, new Actor("melder", "m1")),
        new CaseEvent.Heard(Day, new Actor("bewaarder", "p5"), "m1", 7),
        new CaseEvent.Erased(Day, Office, new Declaration("12.3", "2027/4")),
    ];

    // What is not written any more and must be read for ever.
    private static readonly ImmutableArray<string> Older = [EventForm.OpenedBefore, "verzuimd/1"];

    public static TheoryData<string> Names => [.. Samples.Select(EventForm.NameOf)];

    public static TheoryData<string> OlderNames => [.. Older];

    [Fact]
    public void Every_event_has_a_sample_and_every_sample_a_name() =>
        Samples.Select(EventForm.NameOf).Concat(Older).Order(StringComparer.Ordinal).ShouldBe(EventForm.Types);

    [Fact]
    public void Every_event_of_the_engine_and_of_a_dossier_has_a_name()
    {
        var known = Samples.Select(sample => sample is CaseEvent.Moved moved ? moved.Happened.GetType() : sample.GetType()).ToHashSet();

        typeof(Event).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Event)) && type != typeof(Event.Opened)).ShouldBeSubsetOf(known);
        typeof(CaseEvent).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && type != typeof(CaseEvent.Moved)).ShouldBeSubsetOf(known);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_frozen_sample_is_read_and_written_as_it_stands(string name)
    {
        var file = Path.Combine(Folder, name.Replace('/', '-') + ".json");
        var frozen = File.ReadAllText(file).TrimEnd('\n');

        EventForm.Write(Samples.Single(sample => EventForm.NameOf(sample) == name)).Body.ShouldBe(frozen);
        EventForm.Write(EventForm.Read(name, frozen)).Body.ShouldBe(frozen);
    }

    [Theory]
    [MemberData(nameof(OlderNames))]
    public void A_frozen_sample_of_an_older_form_is_read_and_loses_nothing(string name)
    {
        var frozen = File.ReadAllText(Path.Combine(Folder, name.Replace('/', '-') + ".json")).TrimEnd('\n');

        EventForm.Write(EventForm.Read(name, frozen)).Body.ShouldBe(frozen);
        EventTexts.Of(name).Dutch.ShouldEndWith(".");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_event_has_a_text_in_both_languages(string name)
    {
        EventTexts.Of(name).Dutch.ShouldEndWith(".");
        EventTexts.Of(name).English.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ik sta sinds maandag niet meer in het rooster. Ze zeggen dat het “toeval” is.")]
    public void What_a_raiser_told_is_apart_from_the_event_and_as_long_whatever_it_is(string text)
    {
        var written = EventForm.Write(new CaseEvent.Testified(Day, new Actor("melder", "m1")) { Protected = new(Detriment.Suffered, text) });

        Encoding.UTF8.GetByteCount(written.Secret!).ShouldBe(4_096);
        EventForm.ReadTestimony(written.Secret!).ShouldBe(new Testimony(Detriment.Suffered, text));
        written.Body.ShouldBe(EventForm.Write(new CaseEvent.Testified(Day, new Actor("melder", "m1"))).Body);
    }

    [Fact]
    public void An_event_of_a_later_version_is_named() =>
        Should.Throw<UnknownEventException>(() => EventForm.Read("geteleporteerd/1", "{}")).Type.ShouldBe("geteleporteerd/1");

    private static CaseEvent.Moved Moved(Event happened) => new(happened, Written);
}
