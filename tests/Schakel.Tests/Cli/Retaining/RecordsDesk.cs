// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Cli;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Tests.Storage;
using Schakel.Tests.Support;
using Words = Schakel.Dossiers.Commands.Words;

namespace Schakel.Tests.Cli.Retaining;

/// <summary>A store in which signals were closed on 1 December 2026, and a records manager who types on a day of his own.</summary>
internal sealed class RecordsDesk(string db) : IDisposable
{
    public const string Town = "gemeente-lindeveen";
    public const string Story = "Hetverhaalvandemelder";
    public const string Name = "Naamvandemelder";
    public const string Original = "Eenbestandmetdenaamvandemaker";
    public const string Clean = "Eenbestandzonder";
    public static readonly DateOnly Closed = new(2026, 12, 1);
    public static readonly DateOnly LastDay = new(2033, 12, 1);
    private readonly string key = Convert.ToBase64String(Enumerable.Range(0, 32).Select(each => (byte)each).ToArray());

    public string Folder { get; } = Directory.CreateTempSubdirectory("schakel-").FullName;

    public GivenTime Time { get; } = new(Closed);

    /// <summary>A selection list of the organisation: signals for seven years, brakes for good.</summary>
    public string List { get; } = "lijst.csv";

    public string Out => PathOf("uit");

    /// <summary>Opens the store, with an account for Anna.</summary>
    public async Task<RecordsDesk> Begun(params string[] closed)
    {
        File.WriteAllText(PathOf(List), "voor,categorie,begint,jaren,actie,bron\nsignaal,12.3,sluiting,7,vernietigen,Selectielijst gemeenten 2026\nnoodrem-professional,12.4,sluiting,7,bewaren,Selectielijst gemeenten 2026\n");
        await using (var store = await Open())
        {
            foreach (var command in closed)
                await Put(store, command, Protection.Open);
        }

        Type("administrator", "--organisation", Town, "--login", "anna", "--name", "Anna Jansen").Exit.ShouldBe(0);
        Time.Today = LastDay.AddDays(1);
        return this;
    }

    public Task<Store> Open() => Store.Open(new StoreOptions(Databases.On(db), Policy.Procedures, Policy.Types, Policy.Calendar, Time) { Environment = Variable });

    /// <summary>A signal with a file, raised and withdrawn.</summary>
    public static async Task Put(Store store, string command, Protection protection)
    {
        var number = DossierNumber.Of(command, 0);
        await Sent(new CaseCommand.Open("signaal", new Placement(Town, "gemeente", "teamleider"), protection, [new RaiserIdentity($"account-{command}", Name)], Words.None.With("verhaal", Story).With("feiten", Story)));
        await Sent(new CaseCommand.Attach(Actor.Raiser with { Person = $"account-{command}" }, protection is Protection.Open ? "brief.txt" : null, FileKind.Text, Copy(Original), Copy(Clean)));
        await Sent(new CaseCommand.Act(Actor.Raiser, "intrekken", Words.None));

        async Task Sent(CaseCommand what) => (await store.Writer.Send(new Submission($"{what.GetType().Name}-{command}", Town, [new Part(number, what)]))).ShouldBeOfType<Decision.Accepted>();
    }

    public static string Number(string command) => DossierNumber.Of(command, 0).Text;

    public Answer Destroy(params string[] more) =>
        Type(["retention", "destroy", Out, "--organisation", Town, "--ground", "besluit 2034/12", "--declared-by", "de gemeentesecretaris", "--by", "anna", "--list", List, .. more]);

    public Answer Retention(string command, params string[] more) => Type(["retention", command, "--organisation", Town, .. more]);

    public Answer Type(params string[] words)
    {
        using var said = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var world = new World(said, error, Time) { WorkingFolder = Folder, Home = Repository.Root, Environment = Variable };
        return new Answer(CommandLine.Run([.. words, .. words.Contains("--db") ? Array.Empty<string>() : ["--db", db]], world), said.ToString(), error.ToString());
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string? Variable(string name) => name == "SCHAKEL_MASTER_KEY" ? key : null;

    private static FileCopy Copy(string text) => FileCopy.Of(Encoding.UTF8.GetBytes(text));
}
