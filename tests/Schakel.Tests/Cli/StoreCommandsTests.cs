// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Schakel.Cli;

namespace Schakel.Tests.Cli;

/// <summary>From an empty folder to a log that others verify, by the commands that a system manager types.</summary>
public sealed class StoreCommandsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("schakel").FullName;

    [Fact]
    [Trait("Category", "Slow")]
    public void A_thousand_dossiers_lapse_verify_and_give_receipts_that_another_program_checks()
    {
        Typed("seed", "--dossiers", "1000", "--db", "s.db").Code.ShouldBe(0);
        Typed("sweep", "--db", "s.db", "--on", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(15).ToString("yyyy-MM-dd")).Code.ShouldBe(0);
        Typed("verify", "--db", "s.db").Said.ShouldContain("Het logboek klopt");
        var key = Typed("log", "export", "out", "--db", "s.db").Said.TrimEnd().Split('\n')[^1];
        var number = Number();
        Typed("receipt", number, "--db", "s.db", "-o", "r.txt").Code.ShouldBe(0);
        Typed("receipt", "--check", "r.txt", "--key", key).Said.ShouldContain("klopt");
        Typed("receipt", number, "--db", "s.db", "--tlog", "-o", "r.tlog-proof").Code.ShouldBe(0);
        var entry = File.ReadLines(Path.Combine(folder, "r.txt")).First(line => line.StartsWith("entry ", StringComparison.Ordinal))["entry ".Length..];
        File.WriteAllBytes(Path.Combine(folder, "entry"), Convert.FromBase64String(entry));

        Go("tree", "out", key).ShouldStartWith("Yes:");
        Go("receipt", "r.tlog-proof", "entry", key).ShouldStartWith("Yes:");

        File.WriteAllText(Path.Combine(folder, "r.txt"), File.ReadAllText(Path.Combine(folder, "r.txt")).Replace("index ", "index 1"));
        Typed("receipt", "--check", "r.txt", "--key", key).Code.ShouldBe(1);
        Change("update event set at = replace(at, 'Z', 'X') where position = 700");
        var found = Typed("verify", "--db", "s.db");
        found.Code.ShouldBe(1);
        found.Said.ShouldContain("Regel 701 van het logboek (positie 700)");
    }

    [Fact]
    public void What_is_still_missing_is_named()
    {
        var answer = Typed("log", "export", "--db", "s.db");

        (answer.Code, answer.Error.Trim()).ShouldBe((2, "Er ontbreekt nog MAP: waar de bestanden komen. Typ ‘schakel log export --help’ voor wat kan."));
    }

    [Fact]
    public void The_first_administrator_is_appointed_by_hand_and_once()
    {
        Typed("migrate", "--db", "s.db").Code.ShouldBe(0);

        for (var time = 0; time < 2; time++)
            Typed("administrator", "--organisation", "gemeente-lindeveen", "--login", "anna", "--name", "Anna Jansen", "--db", "s.db").Said.ShouldContain("‘anna’ beheert nu");
        Typed("administrator", "--organisation", "gemeente-lindeveen", "--login", "anna", "--name", new string('a', 201), "--db", "s.db").Code.ShouldBe(2);
        Typed("administrator", "--organisation", "nergens", "--login", "anna", "--name", "Anna", "--db", "s.db").Code.ShouldBe(2);
        Typed("administrator", "--organisation", "dienst-inkomenszekerheid", "--login", "anna", "--name", "Anna", "--db", "s.db").Code.ShouldBe(2);

        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "s.db")}");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "select count(*) from appointment where office = 'beheerder' and organisation = 'gemeente-lindeveen'";
        count.ExecuteScalar().ShouldBe(1L);
        count.CommandText = "select group_concat(account) from chart_change";
        count.ExecuteScalar().ShouldBe("opdrachtregel", "once, and not by herself");
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Both_keys_are_changed_and_whoever_has_the_former_ones_is_told_or_kept_out()
    {
        Typed("seed", "--dossiers", "20", "--db", "s.db").Code.ShouldBe(0);
        var first = Typed("log", "export", "voor", "--db", "s.db").Said.TrimEnd().Split('\n')[^1];
        Typed("receipt", Number(), "--db", "s.db", "-o", "voor.txt").Code.ShouldBe(0);
        var former = File.ReadAllText(Path.Combine(folder, "s.db.key"));

        var second = Typed("keys", "sign-anew", "--db", "s.db").Said.TrimEnd().Split('\n')[^1];
        Typed("keys", "rotate", "--prepare", "--db", "s.db").Said.ShouldContain("staat klaar");
        Typed("verify", "--db", "s.db").Code.ShouldBe(0);
        Typed("keys", "rotate", "--db", "s.db").Said.ShouldContain("dossiers zijn om");

        File.ReadAllText(Path.Combine(folder, "s.db.key")).ShouldNotBe(former);
        File.Exists(Path.Combine(folder, "s.db.key.former")).ShouldBeFalse();
        Directory.GetFiles(folder, "s.db.key*").Length.ShouldBe(2, "the key, and the former one by its id");
        Typed("verify", "--db", "s.db").Said.ShouldNotContain("vernietigd");
        Typed("verify", "--db", "s.db", "--key", first).Code.ShouldBe(0);
        Typed("receipt", "--check", "voor.txt", "--db", "s.db").Code.ShouldBe(0);
        Typed("receipt", "--check", "voor.txt", "--key", second).Code.ShouldBe(1);
        Typed("log", "export", "na", "--db", "s.db").Said.ShouldContain(second);
        // Nothing happened since: the newest checkpoint is the one that both keys signed.
        Go("tree", "na", first).ShouldStartWith("Yes:");
        Go("tree", "na", second).ShouldStartWith("Yes:");
        File.WriteAllText(Path.Combine(folder, "s.db.key"), former);
        Typed("verify", "--db", "s.db").Error.ShouldContain("past niet");
    }

    [Fact]
    public void A_receipt_with_words_proves_what_was_said_and_warns_and_one_without_tells_nothing()
    {
        Typed("seed", "--dossiers", "5", "--db", "s.db").Code.ShouldBe(0);

        var open = Typed("receipt", Number(), "--with-words", "--db", "s.db", "-o", "r.txt");
        Typed("receipt", Number(), "--db", "s.db", "-o", "bare.txt").Error.ShouldBeEmpty();

        open.Error.ShouldContain("Let op");
        File.ReadAllText(Path.Combine(folder, "bare.txt")).ShouldNotContain("body ");
        var check = Typed("receipt", "--check", "r.txt", "--db", "s.db");
        check.Code.ShouldBe(0);
        check.Said.ShouldContain("Dit is er gezegd");
        var text = File.ReadAllText(Path.Combine(folder, "r.txt"));
        File.WriteAllText(Path.Combine(folder, "r.txt"), text.Replace("\nversion 0\n", "\nversion 1\n"));
        Typed("receipt", "--check", "r.txt", "--db", "s.db").Code.ShouldBe(1);
        Typed("receipt", Number(), "--with-words", "--tlog", "--db", "s.db").Code.ShouldBe(2);
        Typed("receipt", Number(), "--event", "99", "--db", "s.db").Code.ShouldBe(2);
    }

    [Fact]
    public void A_backup_comes_in_the_place_of_what_is_there_only_when_that_is_asked()
    {
        Typed("seed", "--dossiers", "5", "--db", "s.db").Code.ShouldBe(0);
        Typed("backup", "b.bak", "--db", "s.db").Code.ShouldBe(0);

        Typed("restore", "b.bak", "--db", "s.db").Error.ShouldContain("--replace");
        Typed("restore", "b.bak", "--db", "s.db", "--replace").Said.ShouldContain("Teruggezet");
        Typed("verify", "--db", "s.db").Code.ShouldBe(0);
        Typed("restore", "b.bak", "--db", "nieuw.db").Error.ShouldContain("hoofdsleutel");
        File.Exists(Path.Combine(folder, "nieuw.db")).ShouldBeFalse();
    }

    [Fact]
    public void A_database_that_is_not_there_is_not_made_by_looking_at_it()
    {
        var (code, _, said) = Typed("verify", "--db", "niets.db");

        code.ShouldBe(2);
        said.ShouldContain("schakel migrate");
        Directory.EnumerateFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public void Invented_dossiers_never_come_among_real_ones_and_their_clock_is_not_for_real_ones()
    {
        Typed("migrate", "--db", "echt.db").Code.ShouldBe(0);

        Typed("sweep", "--db", "echt.db", "--on", "2030-01-01").Code.ShouldBe(2);
        Change("insert into event (position, organisation, dossier, version, type, at, command, entry) values (0, 'x', 'y', 0, 'geopend/1', '2026-01-01T00:00:00.0000000Z', 'c', '{}')", "echt.db");
        Typed("seed", "--db", "echt.db").Code.ShouldBe(2);
    }

    [Fact]
    public void Verifying_says_what_it_compared_with_and_that_nothing_from_outside_was()
    {
        Typed("seed", "--dossiers", "5", "--db", "s.db").Code.ShouldBe(0);
        var outside = Path.Combine(folder, "s.db.checkpoint");
        var with = Typed("verify", "--db", "s.db").Said;
        with.ShouldContain("niets veranderd en niets weg");
        with.ShouldContain("controlepunt buiten de database");
        File.Move(outside, Path.Combine(folder, "bewaard"));

        var without = Typed("verify", "--db", "s.db");

        without.Code.ShouldBe(0);
        without.Said.ShouldContain("niets van buiten de database");
        without.Said.ShouldNotContain("niets veranderd en niets weg");
        Typed("verify", "--db", "s.db", "--against", "bewaard").Said.ShouldContain("het controlepunt dat je gaf");
    }

    [Fact]
    public void A_read_table_that_was_changed_is_found_by_verifying_and_mended_by_rebuilding()
    {
        Typed("seed", "--dossiers", "5", "--db", "s.db").Code.ShouldBe(0);
        Change($"update dossier set due = '2099-01-01' where number = '{Number()}'");

        var found = Typed("verify", "--db", "s.db");

        found.Code.ShouldBe(1);
        found.Said.ShouldContain(Number());
        Typed("rebuild", "--db", "s.db").Code.ShouldBe(0);
        Typed("verify", "--db", "s.db").Code.ShouldBe(0);
    }

    [Fact]
    public void A_backup_does_not_come_over_a_database_nor_is_one_restored_with_another_key()
    {
        Typed("seed", "--dossiers", "5", "--db", "s.db").Code.ShouldBe(0);
        var before = File.ReadAllBytes(Path.Combine(folder, "s.db"));
        Typed("backup", "s.db", "--db", "s.db").Code.ShouldBe(2);
        File.ReadAllBytes(Path.Combine(folder, "s.db")).ShouldBe(before);
        Typed("backup", "b.bak", "--db", "s.db").Code.ShouldBe(0);
        File.WriteAllText(Path.Combine(folder, "t.db.key"), Convert.ToBase64String(new byte[32]));

        var (code, _, error) = Typed("restore", "b.bak", "--db", "t.db");

        (code, error.TrimEnd()).ShouldBe((69, "De hoofdsleutel past niet bij deze back-up. Geef de sleutel van de database waarvan hij is gemaakt."));
        File.Exists(Path.Combine(folder, "t.db")).ShouldBeFalse();
        File.Copy(Path.Combine(folder, "s.db.key"), Path.Combine(folder, "t.db.key"), overwrite: true);
        Typed("restore", "b.bak", "--db", "t.db").Code.ShouldBe(0);
        Typed("verify", "--db", "t.db").Code.ShouldBe(0);
    }

    [Fact]
    public void Examples_are_added_and_terms_lapse_from_where_the_log_ends_without_a_false_alarm()
    {
        var later = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(20);
        Typed("seed", "--dossiers", "20", "--db", "s.db").Code.ShouldBe(0);
        Typed("sweep", "--db", "s.db", "--on", later.ToString("yyyy-MM-dd")).Code.ShouldBe(0);

        Typed("seed", "--dossiers", "20", "--db", "s.db").ShouldSatisfyAllConditions(each => each.Code.ShouldBe(0), each => each.Error.ShouldBeEmpty());

        Typed("sweep", "--db", "s.db", "--on", later.AddDays(-1).ToString("yyyy-MM-dd")).Error.ShouldContain("Het logboek is al op");
        Typed("sweep", "--db", "s.db").Error.ShouldContain("Zet de klok goed");
        Typed("verify", "--db", "s.db").Code.ShouldBe(0);
    }

    [Fact]
    public void A_number_beside_a_receipt_that_is_checked_is_not_passed_over_in_silence()
    {
        Typed("seed", "--dossiers", "5", "--db", "s.db").Code.ShouldBe(0);
        Typed("receipt", Number(), "--db", "s.db", "-o", "r.txt").Code.ShouldBe(0);

        Typed("receipt", Number(), "--check", "r.txt", "--db", "s.db").Code.ShouldBe(2);
        Typed("receipt", "--check", "r.txt", "--db", "s.db").Code.ShouldBe(0);
    }

    private (int Code, string Said, string Error) Typed(params string[] words)
    {
        using var said = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var world = new World(said, error, TimeProvider.System) { WorkingFolder = folder, Home = Repository.Root };
        return (CommandLine.Run(words, world), said.ToString(), error.ToString());
    }

    private string Number()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "s.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select number from dossier order by number limit 1";
        return (string)command.ExecuteScalar()!;
    }

    private void Change(string sql, string db = "s.db")
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, db)}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string Go(params string[] arguments)
    {
        var start = new ProcessStartInfo("go", ["run", Repository.PathOf("tests/outside/verify.go"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
            Environment = { ["GO111MODULE"] = "off", ["GOPATH"] = "/usr/share/gocode" },
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
