// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Schakel.Dossiers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Support;
using Schakel.Web.Demonstration.Filling;
using Schakel.Web.Registers;

namespace Schakel.Tests.Web.Demonstration;

/// <summary>What a demonstration is filled with could all have come about, whatever day it is.</summary>
public sealed partial class ExamplesTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly Library Library = new(Policy.Procedures, Policy.Types, Policy.Calendar);
    private static readonly Registry Registry = Registry.Read(Repository.Root);
    private static readonly ImmutableArray<Example> Examples = Schakel.Web.Demonstration.Filling.Examples.Read(Repository.Root);

    [Fact]
    public void Every_example_comes_to_where_it_must_be() => Wrong(Today).ShouldBeEmpty();

    [Fact]
    public void It_plays_without_one_refusal_on_any_day_of_two_years()
    {
        // Every eighth day: each day of the week, and all holidays within the terms before it.
        for (var day = Today; day < Today.AddYears(2); day = day.AddDays(8))
            Should.NotThrow(() => Played(day));
    }

    [Fact]
    public void A_refused_answer_is_noticed()
    {
        var wrong = Examples.First(example => example.Name == "voorschot-rem-nagekomen");
        var without = wrong with { Turns = wrong.Turns.SetItem(0, wrong.Turns[0] with { Texts = ImmutableDictionary<string, string>.Empty }) };

        Should.Throw<InvalidOperationException>(() => Plan.Of([without], Library, Registry, Today, _ => "code")).Message.ShouldContain("voorschot-rem-nagekomen");
    }

    [Fact]
    public void No_two_examples_have_one_name() => Examples.Select(example => example.Name).ShouldBeUnique();

    [Fact]
    public void Every_kind_of_dossier_is_in_it() =>
        Enum.GetValues<Kind>().Except(Files().Select(file => file.Frozen.Kind)).ShouldBeEmpty();

    [Fact]
    public void Every_protection_is_in_it() =>
        Enum.GetValues<Protection>().Except(Files().Select(file => file.Protection)).ShouldBeEmpty();

    private static readonly string[] Everywhere =
        ["oppakken", "hoger", "top", "heroverwegen", "boven", "openbaar", "volksvertegenwoordiging", "beantwoord", "gedaan", "geverifieerd", "tevreden", "ingetrokken"];

    private static readonly string[] Kept = ["nakomen", "nagaan", "geverifieerd"];

    [Fact]
    public void Dossiers_run_rest_and_ended_in_every_way_a_raiser_meets()
    {
        var places = Files().Select(file => Schakel.Web.Demonstration.Filling.Played.PlaceOf(file)).ToHashSet();

        Everywhere.Except(places).ShouldBeEmpty();
    }

    [Fact]
    public void Promises_run_are_done_are_kept_and_are_broken()
    {
        var promises = Files().Where(file => file.Frozen.Kind is Kind.Promise).Select(file => Schakel.Web.Demonstration.Filling.Played.PlaceOf(file)).ToHashSet();

        Kept.Except(promises).ShouldBeEmpty();
        promises.Intersect(["boven", "top", "openbaar"]).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_persona_with_an_office_that_answers_has_something_to_do()
    {
        // A custodian acts when a name is asked, an administrator says who works where, a privacy officer sees who looked; none of them answers by himself.
        // A committee, a council, finance and who was not involved come in only when something is brought to them.
        var idle = Registry.Personas.Where(persona => persona.Offices.Any(office => office is not ("bewaarder" or "adviescommissie" or "niet-betrokken-bestuurder" or "cliëntenraad" or "adviesraad" or "financiën" or Schakel.Dossiers.Appointing.StandingOffices.Administrator or Schakel.Dossiers.Appointing.StandingOffices.PrivacyOfficer)))
            .Where(persona => !Files().Any(file => file.Organisation == persona.Organisation && HolderOf(file) is { } holder && persona.Offices.Contains(holder)));

        idle.Select(persona => persona.Reference).ShouldBeEmpty();
    }

    [Fact]
    public void The_director_has_forty() =>
        Files().Count(file => file.Organisation == "dienst-inkomenszekerheid" && HolderOf(file) == "directeur").ShouldBe(40);

    [Theory]
    [InlineData("dienst-inkomenszekerheid", "teamleider"), InlineData("dienst-inkomenszekerheid", "afdelingshoofd"), InlineData("gemeente-lindeveen", "teamleider")]
    public void Some_must_be_answered_today(string organisation, string office) =>
        Files().Where(file => file.Organisation == organisation && HolderOf(file) == office).Select(file => Time.NextDay(file.Running)).ShouldContain(Today);

    [Theory]
    [InlineData("account-consulent"), InlineData("account-agent"), InlineData("account-burger")]
    public void Whoever_raises_something_finds_his_own_dossiers_running_and_ended(string persona)
    {
        var own = Files().Where(file => file.Running.Raisers.Contains(persona)).ToList();

        own.ShouldContain(file => file.Running.At is Position.InStep);
        own.ShouldContain(file => file.Running.At is Position.Done);
    }

    [Fact]
    public void Every_real_bottleneck_names_its_source_in_what_people_read()
    {
        var bottlenecks = Examples.Where(example => example.Procedure == "knelpunt").ToList();

        bottlenecks.Count.ShouldBeGreaterThan(10);
        bottlenecks.Where(example => string.IsNullOrWhiteSpace(example.Source)).Select(example => example.Name).ShouldBeEmpty();
        foreach (var example in bottlenecks)
            new Phrases(Registry).Of(example).Texts["wat-knelt"].ShouldContain(example.Source!);
    }

    [Fact]
    public void Everything_happens_at_invented_organisations() =>
        Files().Select(file => file.Organisation).Distinct().Where(name => !Registry.Organisations[name].IsInvented).ShouldBeEmpty();

    [Fact]
    public void A_real_organisation_is_only_named_where_a_source_is() =>
        Examples.Where(example => (example.Source ?? example.MadeAfter) is null)
            .Where(example => example.Texts.Values.Concat(example.Turns.SelectMany(turn => turn.Texts.Values)).Any(text => RealOrganisation().IsMatch(text)))
            .Select(example => example.Name).ShouldBeEmpty();

    [Fact]
    public void Nobody_is_called_by_name()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("policy/demonstration")))
            Person().Match(File.ReadAllText(file)).Value.ShouldBe("", file);
    }

    [Fact]
    public void The_codes_that_may_be_shown_are_those_in_the_documentation()
    {
        var text = File.ReadAllText(Repository.PathOf("policy/demonstration/README.md"));

        foreach (var example in Examples.Where(example => example.Protection != "open" && !example.Name.StartsWith("signaal-", StringComparison.Ordinal)))
            text.ShouldContain($"| `{example.Name}` | {example.Protection} | `{Script.NumberOf(example.Name)}` | `{ExampleCode.Of(example.Name).Text}` |");
    }

    [GeneratedRegex(@"\b(UWV|SVB|DUO|CJIB|CIZ|VNG|politie)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RealOrganisation();

    // The people of the advice, and how a person is named in a sentence.
    [GeneratedRegex(@"\b(Simon|Petra|Annie|Fatima|Jan|Piet|Maria|Mohammed)\b|\b(meneer|mevrouw|dhr\.|mw\.|de heer) \p{Lu}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();

    private static Played Played(DateOnly today) => Plan.Of(Examples, Library, Registry, today, code => "code:" + code.Text);

    private static readonly Lazy<IReadOnlyCollection<CaseFile>> All = new(() => [.. Played(Today).Files]);

    private static IReadOnlyCollection<CaseFile> Files() => All.Value;

    private static string? HolderOf(CaseFile file)
    {
        var course = Library.Course(file.ProcedureHash, file.TypeHash, file.Driver);
        return file.Running.At is Position.InStep at && course.IndexOf(at.Step) is { } index ? course.HolderAt(index) : null;
    }

    private static List<string> Wrong(DateOnly today)
    {
        var timing = new Timing(Library, today);
        var wrong = new List<string>();
        foreach (var example in Examples)
        {
            try
            {
                timing.OpeningOf(example, new Script(example, Library, Registry, code => "code:" + code.Text));
            }
            catch (InvalidOperationException e)
            {
                wrong.Add(e.Message);
            }
        }

        return wrong;
    }
}
