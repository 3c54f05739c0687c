// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Schakel.Cli;

namespace Schakel.Tests.Cli;

/// <summary>What goes wrong around the program is told in one sentence, in one language, with an exit code that says what kind of thing it is.</summary>
public sealed class TroubleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("schakel").FullName;
    private readonly Dictionary<string, string> environment = [];

    [Fact]
    [Trait("Category", "Slow")]
    public void A_database_that_another_program_holds_is_told()
    {
        Typed("seed", "--dossiers", "3", "--db", "s.db").Exit.ShouldBe(0);
        using var holding = new SqliteConnection($"Data Source={PathOf("s.db")};Pooling=False");
        holding.Open();
        Run(holding, "pragma locking_mode = exclusive; begin exclusive; update setting set value = value");

        var answer = Typed("sweep", "--db", "s.db");

        answer.Exit.ShouldBe(69);
        answer.Error.ShouldContain("Een ander programma houdt de database vast");
    }

    [Theory]
    [InlineData("Host=;")]
    [InlineData("postgres://")]
    [InlineData("Host=127.0.0.1;Port=1")]
    public void A_server_that_is_not_there_or_not_named_is_told(string db)
    {
        environment["SCHAKEL_MASTER_KEY"] = Convert.ToBase64String(new byte[32]);

        var answer = Typed("verify", "--db", db);

        answer.Exit.ShouldBe(69);
        answer.Error.ShouldContain("PostgreSQL");
    }

    [Fact]
    public void A_site_on_which_nobody_could_log_in_does_not_start_and_says_which_setting_lacks()
    {
        environment["SCHAKEL_OIDC_ISSUER"] = "https://inloggen.example";

        var answer = Typed("serve", "--db", PathOf("s.db"));

        answer.Exit.ShouldBe(69);
        answer.Error.ShouldContain("SCHAKEL_OIDC_ISSUER staat er, maar SCHAKEL_OIDC_CLIENT niet.");
    }

    [Theory]
    [InlineData("SCHAKEL_METRICS_SECRET", "kort", "is te kort")]
    [InlineData("SCHAKEL_ACCESS_LOG_MONTHS", "5", "is geen aantal maanden van 6 tot 240")]
    [InlineData("SCHAKEL_ACCESS_LOG_MONTHS", "altijd", "is geen aantal maanden van 6 tot 240")]
    public void A_setting_that_makes_no_sense_stops_the_start_also_of_a_demonstration(string name, string value, string says)
    {
        environment[name] = value;
        environment["SCHAKEL_DEMO"] = PathOf("voorbeeld.db");

        var answer = Typed("serve", "--demo");

        answer.Exit.ShouldBe(2);
        answer.Error.ShouldContain(says);
    }

    [Fact]
    public void An_answer_that_cannot_be_written_is_not_given()
    {
        if (!File.Exists("/dev/full"))
            return;
        using var full = new StreamWriter(new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0), leaveOpen: true);
        using var error = new StringWriter();

        CommandLine.Run(["term", "2026-12-01", "6", "weken"], new World(full, error, TimeProvider.System) { WorkingFolder = folder, Home = Repository.Root }).ShouldBe(69);

        error.ToString().ShouldContain("De schijf is vol");
    }

    [Fact]
    public void The_folder_of_the_checkpoint_is_asked_for_before_anything_is_written()
    {
        environment["SCHAKEL_CHECKPOINT"] = PathOf("weg/checkpoint");

        var answer = Typed("seed", "--dossiers", "3", "--db", "s.db");

        answer.Exit.ShouldBe(69);
        answer.Error.ShouldContain("SCHAKEL_CHECKPOINT");
        Directory.EnumerateFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public void A_copy_beside_which_nothing_may_be_written_is_verified()
    {
        Typed("seed", "--dossiers", "3", "--db", "s.db").Exit.ShouldBe(0);
        SqliteConnection.ClearAllPools();
        File.CreateSymbolicLink(PathOf("s.db-shm"), "/nergens/hier");

        Typed("verify", "--db", "s.db").Exit.ShouldBe(0);
        var sweep = Typed("sweep", "--db", "s.db");

        sweep.Exit.ShouldBe(69);
        sweep.Error.ShouldContain("mag niet worden beschreven");
    }

    [Fact]
    public void What_lapsed_while_examples_were_made_is_counted_as_well()
    {
        var said = Typed("seed", "--dossiers", "60", "--db", "s.db").Out;

        Ask("select count(*) from event where type like 'verzuimd/%'").ShouldBeGreaterThan(0, "else this tells nothing");
        said.ShouldContain($" {Ask("select count(*) from event")} regels in het logboek");
    }

    [Fact]
    public void A_receipt_that_was_changed_is_told_not_to_hold_in_the_language_of_the_reader()
    {
        Typed("seed", "--dossiers", "3", "--db", "s.db").Exit.ShouldBe(0);
        Typed("receipt", (string)AskAny("select number from dossier limit 1"), "--db", "s.db", "-o", "r.txt").Exit.ShouldBe(0);
        var text = File.ReadAllText(PathOf("r.txt"));
        var entry = text.IndexOf("entry ", StringComparison.Ordinal) + "entry ".Length;

        foreach (var (at, put) in ((int, string)[])[(entry, "/"), (entry + 1, "é"), (text.IndexOf("index ", StringComparison.Ordinal), "x")])
        {
            File.WriteAllText(PathOf("r.txt"), text[..at] + put + text[(at + 1)..]);
            var answer = Typed("receipt", "--check", "r.txt", "--db", "s.db");
            answer.Exit.ShouldBe(1);
            answer.Out.ShouldStartWith("Dit ontvangstbewijs klopt niet: ");
            answer.Out.ShouldNotContain(" the ");
        }

        File.WriteAllText(PathOf("r.txt"), "iets anders");
        Typed("receipt", "--check", "r.txt", "--db", "s.db").Exit.ShouldBe(2);
        Typed("receipt", "--check", "nergens.txt", "--db", "s.db").Error.ShouldBe("‘nergens.txt’ bestaat niet. Kijk of de naam klopt, en of je in de goede map staat.\n");
    }

    [Fact]
    public void A_master_key_that_everyone_can_read_is_told()
    {
        Typed("migrate", "--db", "s.db").Error.ShouldBeEmpty();
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(PathOf("s.db.key"), UnixFileMode.UserRead | UnixFileMode.OtherRead);

        Typed("verify", "--db", "s.db").Error.ShouldContain("chmod 600");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Stopping_has_an_exit_code_of_its_own()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "schakel.dll"), "seed", "--dossiers", "1000000", "--tell", "--db", PathOf("s.db")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SCHAKEL_HOME"] = Repository.Root },
        };
        using var program = Process.Start(start)!;
        var error = program.StandardError.ReadToEndAsync();
        (await program.StandardOutput.ReadLineAsync()).ShouldNotBeNull();
        var rest = program.StandardOutput.ReadToEndAsync();

        using (var interrupt = Process.Start("kill", ["-INT", program.Id.ToString()]))
            await interrupt.WaitForExitAsync();
        await program.WaitForExitAsync();

        program.ExitCode.ShouldBe(130);
        (await error).ShouldContain("Gestopt.");
        (await rest).ShouldNotContain("verzonnen dossiers");
        Typed("verify", "--db", "s.db").Exit.ShouldBe(0);
    }

    private Answer Typed(params string[] words)
    {
        using var said = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var world = new World(said, error, TimeProvider.System) { WorkingFolder = folder, Home = Repository.Root, Environment = name => environment.GetValueOrDefault(name) };
        return new(CommandLine.Run(words, world), said.ToString(), error.ToString());
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private long Ask(string sql, string db = "s.db") => (long)AskAny(sql, db);

    private object AskAny(string sql, string db = "s.db")
    {
        using var connection = new SqliteConnection($"Data Source={PathOf(db)}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
