// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Dossiers.Telling;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Tests.Dossiers;

namespace Schakel.Tests.Storage;

/// <summary>What raisers hear of the bottleneck that their dossiers belong to.</summary>
public abstract partial class StoreTrials
{
    private static readonly DossierNumber Knot = DossierNumber.Of("knelpunt", 0);

    [Fact]
    public async Task Who_raised_what_belongs_to_a_bottleneck_hears_of_his_own_dossier_that_it_climbed_was_answered_promised_and_solved()
    {
        await using var store = await Gathered("een", "twee");
        Clock.Now = Clock.Now.AddDays(60);
        await Accepted(store.Writer.Send(Sent.One("stil", Knot, new CaseCommand.PassTime())));
        await store.Teller.Run(Zbo);
        (await Heard(store, "account-een")).ShouldContain((Tiding.CarriedClimbed, Sent.NumberOf("een").Text));

        var words = Words.None.With("motivering", "Zo wordt het.") with { Promise = new Undertaking("De regel wordt herschreven.", new Moment(Clock.Now).Day.AddDays(30)) };
        await Accepted(store.Writer.Send(Sent.One("antwoord", Knot, new CaseCommand.Answer(new Actor("minister", "account-minister"), "besluit", "oplossen", words))));
        var promise = DossierNumber.Read((await store.Reader.Promises.MadeIn([Sent.Organisation], Knot)).ShouldHaveSingleItem().Dossier)!.Value;
        await Accepted(store.Writer.Send(Sent.One("gedaan", promise, new CaseCommand.Answer(new Actor("minister", "account-minister"), "nakomen", "gedaan", Words.None.With("motivering", "Het staat er.")))));
        await Accepted(store.Writer.Send(Sent.One("bevestigd", promise, new CaseCommand.Answer(new Actor(Role.Raiser.Name, "account-knelpunt"), "nagaan", "bevestigen", Words.None))));
        await Accepted(store.Writer.Send(Sent.One("opgelost", Knot, new CaseCommand.Act(new Actor(Role.Raiser.Name, "account-knelpunt"), "opgelost", Words.None.With("motivering", "Het is te zien.")))));
        await store.Teller.Run(Zbo);

        foreach (var raiser in new[] { "een", "twee" })
            (await Heard(store, $"account-{raiser}")).Where(each => each.What is not (Tiding.Climbed or Tiding.Turn))
                .ShouldBe(new[] { Tiding.Gathered, Tiding.CarriedClimbed, Tiding.CarriedAnswered, Tiding.PromiseKept, Tiding.Solved }.Select(what => (what, Sent.NumberOf(raiser).Text)), ignoreOrder: true);
        (await Heard(store, "account-knelpunt")).ShouldNotContain(each => each.What == Tiding.Solved, "who says so himself knows");
    }

    [Fact]
    public async Task Of_several_dossiers_in_one_bottleneck_their_raiser_hears_once_and_what_was_taken_out_of_it_hears_no_more()
    {
        await using var store = await Gathered("een", "twee", "drie");
        await Accepted(store.Writer.Send(Sent.One("los", Sent.NumberOf("drie"), new CaseCommand.Unlink(new Actor("coördinator", "account-bundelt"), new Link(LinkKind.Joins, Knot), "Iets anders."))));
        await Accepted(store.Writer.Send(new Submission("nog-een", Sent.Organisation,
        [
            new Part(DossierNumber.Of("nog-een", 0), ((CaseCommand.Open)Sent.OpeningPart("nog-een", 0).What) with { Raisers = [new RaiserIdentity("account-een", Sent.Name)] }),
        ])));
        await Accepted(store.Writer.Send(Join("nog-een")));
        await Accepted(store.Writer.Send(Sent.One("weg", Knot, new CaseCommand.Act(new Actor(Role.Raiser.Name, "account-knelpunt"), "intrekken", Words.None))));
        await store.Teller.Run(Zbo);

        (await Heard(store, "account-een")).Count(each => each.What == Tiding.CarriedWithdrawn).ShouldBe(1);
        (await Heard(store, "account-twee")).Count(each => each.What == Tiding.CarriedWithdrawn).ShouldBe(1);
        (await Heard(store, "account-drie")).ShouldNotContain(each => each.What == Tiding.CarriedWithdrawn);
    }

    [Fact]
    public async Task A_raiser_whose_name_is_protected_hears_nothing_of_a_bottleneck_either()
    {
        await using var store = await Open();
        await store.Teller.Run(Zbo);
        await Accepted(store.Writer.Send(Sent.Opening("geheim", Protection.Confidential)));
        await Accepted(store.Writer.Send(OpeningKnot()));
        await Accepted(store.Writer.Send(Join("geheim")));
        await Accepted(store.Writer.Send(Sent.One("weg", Knot, new CaseCommand.Act(new Actor(Role.Raiser.Name, "account-knelpunt"), "intrekken", Words.None))));
        await store.Teller.Run(Zbo);

        (await Heard(store, "account-geheim")).ShouldBeEmpty();
    }

    private async Task<Store> Gathered(params string[] names)
    {
        var store = await Open();
        await store.Teller.Run(Zbo);
        await Accepted(store.Writer.Send(OpeningKnot()));
        foreach (var name in names)
        {
            await Accepted(store.Writer.Send(Sent.Opening(name)));
            await Accepted(store.Writer.Send(Join(name)));
        }

        return store;
    }

    private static Submission OpeningKnot() => new("knelpunt", Sent.Organisation,
        [new Part(Knot, Cases.Filled("knelpunt", new Placement(Sent.Organisation, "ministerie", null), new DateOnly(2026, 12, 1)) with { Raisers = [new("account-knelpunt", "Puk")] })]);

    private static Submission Join(string name) => Sent.One($"bij-{name}", Sent.NumberOf(name), new CaseCommand.LinkTo(new Actor("coördinator", "account-bundelt"), new Link(LinkKind.Joins, Knot)));

    private static async Task<IReadOnlyList<(Tiding What, string Dossier)>> Heard(Store store, string account) =>
        [.. (await store.Notices.Of([Sent.Organisation], account, 50)).Select(each => (each.What, each.Dossier))];
}
