// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Demonstration;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage.Proof;

/// <summary>Dossiers of two events each, decided by the commands that people give, with words in them that can be searched for.</summary>
internal static class SampleCase
{
    public const string Words = "Mevrouw De Wit wacht al elf weken op haar uitkering";
    private static readonly Library Library = new(Policy.Procedures, Policy.Types, Policy.Calendar);
    private static readonly Believable Believable = new(Library, 7);
    private static readonly DateOnly Day = new(2026, 3, 2);

    public static DossierNumber Number(int dossier) => Believable.NumberOf(dossier);

    public static IReadOnlyList<(CaseEvent What, CaseFile After)> Of(int dossier)
    {
        var number = Number(dossier);
        var decided = CaseDeciding.Decide(Believable.Open(dossier, Day), Day, _ => null, Library).ShouldBeOfType<Decision.Accepted>();
        var (first, after) = decided.Events.Where(each => each.Dossier == number).Select(each => (each.What, each.After)).First();
        var second = new CaseEvent.Contributed(Day, By, Schakel.Dossiers.Commands.Words.None.With("bijdrage", $"{Words} ({dossier})."));
        return [(first, after), (second, CaseFolding.Evolve(after, number, second))];
    }

    public static CaseEvent Erasure { get; } = new CaseEvent.Erased(Day, By, new Declaration("B1", "2026-7"));

    private static Actor By => new(Role.Raiser.Name);
}
