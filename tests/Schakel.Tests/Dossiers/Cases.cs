// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using Schakel.Dossiers;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deciding;
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;
using Schakel.Tests.Support;

namespace Schakel.Tests.Dossiers;

/// <summary>Dossiers in memory, on the procedures that ship or on texts of a test.</summary>
internal sealed class Cases(Library? texts = null)
{
    public const string Town = "gemeente-a";
    public static readonly DateOnly Day = new(2026, 12, 1);
    public static readonly Library Shipped = new(Policy.Procedures, Policy.Types, Policy.Calendar);
    private readonly Library library = texts ?? Shipped;
    private readonly Dictionary<DossierNumber, CaseFile> files = [];
    private int sent;

    public List<Happened> Happened { get; } = [];

    public DossierNumber Number { get; } = DossierNumber.Of("eerste", 0);

    public CaseFile File => files[Number];

    public IReadOnlyCollection<CaseFile> Files => files.Values;

    /// <summary>All that is held of every dossier, to compare.</summary>
    public string State => string.Concat(files.OrderBy(each => each.Key.Text, StringComparer.Ordinal).Select(each => StateOf(each.Value)));

    public static string StateOf(CaseFile file) => JsonSerializer.Serialize(file, StoredJson.Options);

    public static CaseCommand.Open Signal(Protection protection = Protection.Open, string? name = "Fatima Jansen") => new(
        "signaal", new Placement(Town, "gemeente", "teamleider"), protection, [new RaiserIdentity("r1", name)], Words.None.With("feiten", "De brief klopt niet."));

    public static Cases Opened(Protection protection = Protection.Open, string? name = "Fatima Jansen")
    {
        var cases = new Cases();
        cases.Send(Day, Signal(protection, name)).ShouldBeOfType<Decision.Accepted>();
        return cases;
    }

    /// <summary>The command that opens a procedure with its form filled in.</summary>
    public static CaseCommand.Open Filled(string procedure, Placement at, DateOnly on, Protection protection = Protection.Open) => Filled(Shipped, procedure, at, on, protection);

    public static CaseCommand.Open Filled(Library library, string procedure, Placement at, DateOnly on, Protection protection = Protection.Open)
    {
        var fields = Form.Opening(library.Newest(procedure)!, on, library.Calendar).Where(field => field.Required).ToImmutableArray();
        return new CaseCommand.Open(procedure, at, protection, [new RaiserIdentity("r1", protection is Protection.Anonymous ? null : "Fatima Jansen")], Fill(fields, on))
        { Dates = Dates(fields, on) };
    }

    public static Words Fill(IEnumerable<Field> fields, DateOnly on) => fields.Aggregate(Words.None, (words, field) => field.Type switch
    {
        FieldType.Weighing => words with { Weighing = [new Weighed("evenredigheid", Pleads.For, "Het weegt.", "de burger", "De regel wijkt.")] },
        FieldType.Promise => words with { Promise = new Undertaking("De brief herschrijven", on.AddDays(30)) },
        FieldType.Date => words,
        _ => words.With(field.Name, "Daarom."),
    });

    public static ImmutableDictionary<string, DateOnly> Dates(IEnumerable<Field> fields, DateOnly on) =>
        fields.Where(field => field.Type is FieldType.Date).ToImmutableDictionary(field => field.Name, field => field.Latest is { } latest && latest < on.AddDays(14) ? latest : on.AddDays(14));

    /// <summary>What a dossier that is opened beside needs: where it can run, and its form filled in.</summary>
    public static ImmutableDictionary<string, Draft> Drafts(Library library, CaseFile from, IEnumerable<string> opens, DateOnly on) => opens.Distinct().ToImmutableDictionary(
        name => name,
        name =>
        {
            var here = new Placement(from.Organisation, from.Frozen.Type, from.Driver);
            var setting = Setting.For(library.Newest(name)!, library.Types)[0];
            var open = Filled(library, name, here, on);
            return new Draft
            {
                At = Placing.Find(library, name, here, out _) is null ? null : new Placement("elders", setting.Type.Name, setting.Driver?.Name),
                Words = open.Words,
                Dates = open.Dates,
            };
        });

    public static CaseCommand.Answer Answer(string label, Words words) => new(new Actor("teamleider"), "oppakken", label, words.With("motivering", "Omdat."));

    public Decision Send(DateOnly on, params CaseCommand[] commands) => Send(on, Town, [.. commands.Select(command => new Part(Number, command))]);

    public Decision Send(DateOnly on, string organisation, ImmutableArray<Part> parts)
    {
        var decision = CaseDeciding.Decide(new Submission($"c{++sent}", organisation, parts), on, files.GetValueOrDefault, library);
        foreach (var happened in decision is Decision.Accepted accepted ? accepted.Events : [])
        {
            files[happened.Dossier] = happened.After;
            Happened.Add(happened);
        }

        return decision;
    }

    public void Put(CaseFile file) => files[file.Number] = file;

    public CaseFile Of(DossierNumber number) => files[number];
}
