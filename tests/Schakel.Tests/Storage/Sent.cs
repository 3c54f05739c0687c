// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Dossiers;

namespace Schakel.Tests.Storage;

/// <summary>What tests of the store send in: a signal in a zbo, and what is done with it.</summary>
internal static class Sent
{
    public const string Organisation = "voorbeeldinstituut";
    public const string Story = "Hetverhaalvandemelder";
    public const string Name = "Naamvandemelder";
    public const string Reasons = "Deredenenvanhetantwoord";

    public static DossierNumber NumberOf(string command) => DossierNumber.Of(command, 0);

    public static Submission Opening(string command, Protection protection = Protection.Open) => new(command, Organisation, [OpeningPart(command, 0, protection)]);

    public static Part OpeningPart(string command, int index, Protection protection = Protection.Open) => new(
        DossierNumber.Of(command, index),
        new CaseCommand.Open(
            "signaal", new Placement(Organisation, "zbo", "teamleider"), protection,
            [new RaiserIdentity($"account-{command}", protection is Protection.Anonymous ? null : Name)],
            Words.None.With("verhaal", Story).With("feiten", Story)));

    public static Submission Bottleneck(string command, string subject, string regulation, string organisation = Organisation)
    {
        var open = Cases.Filled("knelpunt", new Placement(organisation, "gemeente", null), new DateOnly(2026, 12, 1));
        return new(command, organisation, [new Part(NumberOf(command), open with { Words = open.Words.With("onderwerp", subject).With("regeling", regulation).With("wat-knelt", Story) })]);
    }

    public static Submission Answering(string command, DossierNumber dossier) =>
        One(command, dossier, new CaseCommand.Answer(new Actor("teamleider"), "oppakken", "uitleggen", Words.None.With("motivering", Reasons)));

    public static Submission Withdrawing(string command, DossierNumber dossier) => One(command, dossier, new CaseCommand.Act(Actor.Raiser, "intrekken", Words.None));

    public static Submission Erasing(string command, DossierNumber dossier) =>
        One(command, dossier, new CaseCommand.Erase(new Actor("bewaarder"), new Declaration("12.3", "V-2026-1")));

    public static Submission One(string command, DossierNumber dossier, CaseCommand what) => new(command, Organisation, [new Part(dossier, what)]);
}
