// SPDX-License-Identifier: EUPL-1.2
using System.Net;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Web.Cases;
using Schakel.Web.Demonstration.Filling;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Demonstration;

/// <summary>The advances on the WIA as one line: what the demonstration tells of it is in its store.</summary>
public sealed class LineTests
{
    [Fact]
    public async Task Each_step_opens_for_whom_it_names()
    {
        await using var site = await TestSite.Start(isFilled: true);
        var steps = ExampleLine.Read(Repository.Root);
        for (var at = 0; at < steps.Length; at++)
        {
            using var visitor = site.Visitor();
            await visitor.Get("/demonstratie");
            visitor.Page.QuerySelectorAll(".story-line > li").Length.ShouldBe(steps.Length);
            await visitor.Press($".story-line > li:nth-child({at + 1}) button");
            visitor.Status.ShouldBe(HttpStatusCode.OK, steps[at].Titel);
            visitor.Path.ShouldStartWith("/dossier/", Case.Sensitive, steps[at].Titel);
        }
    }

    [Fact]
    public async Task The_dossiers_of_it_are_linked_to_each_other_and_what_was_promised_was_kept()
    {
        await using var site = await TestSite.Start(isFilled: true);
        async Task<FoundCase> Of(string name) => (await FoundCase.Find(site.Store, Registry.Read(Repository.Root).Names, Script.NumberOf(name).Text, default)).ShouldNotBeNull();
        async Task Linked(string from, LinkKind kind, string to) => (await Of(from)).File.Links.ShouldContain(new Link(kind, Script.NumberOf(to)), from);

        await Linked("wia-beraad", LinkKind.HangsOn, "wia-signaal");
        await Linked("casus-voorschot", LinkKind.HangsOn, "wia-beraad");
        await Linked("wia-knelpunt", LinkKind.HangsOn, "wia-beraad");
        await Linked("wia-signaal-moeder", LinkKind.Joins, "wia-knelpunt");
        var bottleneck = await Of("wia-knelpunt");
        bottleneck.File.Running.At.ShouldBeOfType<Position.Done>();
        bottleneck.Events.OfType<CaseEvent.Promised>().ShouldHaveSingleItem();
    }
}
