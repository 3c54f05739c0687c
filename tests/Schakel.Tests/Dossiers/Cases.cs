// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Tests.Support;

namespace Schakel.Tests.Dossiers;

/// <summary>Dossiers in memory, on the procedures that ship.</summary>
internal sealed class Cases
{
    public const string Town = "gemeente-a";
    public static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly Library Library = new(Policy.Procedures, Policy.Types, Policy.Calendar);
    private readonly Dictionary<DossierNumber, CaseFile> files = [];
    private int sent;

    public List<Happened> Happened { get; } = [];

    public DossierNumber Number { get; } = DossierNumber.Of("eerste", 0);

    public CaseFile File => files[Number];

    public IReadOnlyCollection<CaseFile> Files => files.Values;

    public static CaseCommand.Open Signal(Protection protection = Protection.Open, string? name = "Fatima Jansen") => new(
        "signaal", new Placement(Town, "gemeente", "teamleider"), protection, [new RaiserIdentity("r1", name)], Words.None.With("feiten", "De brief klopt niet."));

    public static Cases Opened(Protection protection = Protection.Open, string? name = "Fatima Jansen")
    {
        var cases = new Cases();
        cases.Send(Day, Signal(protection, name)).ShouldBeOfType<Decision.Accepted>();
        return cases;
    }

    public static CaseCommand.Answer Answer(string label, Words words) => new(new Actor("teamleider"), "oppakken", label, words.With("motivering", "Omdat."));

    public Decision Send(DateOnly on, params CaseCommand[] commands) => Send(on, Town, [.. commands.Select(command => new Part(Number, command))]);

    public Decision Send(DateOnly on, string organisation, ImmutableArray<Part> parts)
    {
        var decision = CaseDeciding.Decide(new Submission($"c{++sent}", organisation, parts), on, files.GetValueOrDefault, Library);
        foreach (var happened in decision is Decision.Accepted accepted ? accepted.Events : [])
        {
            files[happened.Dossier] = happened.After;
            Happened.Add(happened);
        }

        return decision;
    }
}
