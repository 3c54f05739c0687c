// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Schakel.Dossiers.Commands;
using Schakel.Tests.Support;
using Schakel.Web.Attachments;

namespace Schakel.Tests.Web.Attachments;

/// <summary>What comes in is scanned and cleaned by programs of the system, which are not trusted with more than one file.</summary>
[SupportedOSPlatform("linux")]
public sealed class ReceivingTests
{
    private static readonly Tools Here = Tools.Find(Environment.GetEnvironmentVariable);
    private readonly Heard heard = new();

    public static TheoryData<FileKind> Kinds => RecognisingTests.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_clean_copy_does_not_tell_who_made_it(FileKind kind)
    {
        var original = RecognisingTests.Made(kind);
        MadeFiles.Holds(original, MadeFiles.Maker).ShouldBe(kind is not FileKind.Text, "else this test finds nothing where there is something");

        var good = (await Receive(original)).ShouldBeOfType<Received.Good>();

        good.Original.Bytes.ToArray().ShouldBe(original);
        MadeFiles.Holds(good.Clean.Bytes.ToArray(), "Fatima").ShouldBeFalse();
        Recognising.Of(good.Clean.Bytes).ShouldBe(new Examined.Is(kind));
    }

    [Fact]
    public async Task A_clean_photo_does_not_tell_where_it_was_taken()
    {
        MadeFiles.Jpeg().AsSpan().IndexOf(MadeFiles.North).ShouldBeGreaterThan(0, "else this test finds nothing where there is something");

        var clean = (await Receive(MadeFiles.Jpeg())).ShouldBeOfType<Received.Good>().Clean.Bytes;

        clean.Span.IndexOf(MadeFiles.North).ShouldBe(-1);
        clean.Span.IndexOf("Exif"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task A_file_that_cannot_be_cleaned_is_refused() =>
        (await Receive([.. "%PDF-1.4 dit is er geen %%EOF"u8])).ShouldBe(new Received.Refused(FileTexts.NotCleaned));

    [Fact]
    public async Task Without_the_program_that_cleans_only_plain_text_is_taken_and_the_one_who_runs_it_is_told()
    {
        var receiving = new Receiving(Here with { Mat2 = null }, heard);
        receiving.SayWhatIsMissing();

        (await receiving.Receive(MadeFiles.Pdf(), default)).ShouldBe(new Received.Refused(FileTexts.CannotClean));
        (await receiving.Receive(MadeFiles.Text(), default)).ShouldBeOfType<Received.Good>();
        heard.Said.ShouldContain(said => said.Contains("apt-get install mat2"));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "virus")]
    [InlineData(2, "later")]
    public async Task What_a_scanner_says_is_obeyed_and_where_it_says_nothing_no_file_goes_past_it(int ends, string? refusal)
    {
        using var folder = new TemporaryFolder();
        var scanner = folder.PathOf("clamscan");
        await File.WriteAllTextAsync(scanner, $"#!/bin/sh\ngrep -q Een \"$2\" || exit 3\nexit {ends}\n");
        File.SetUnixFileMode(scanner, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var received = await new Receiving(Here with { ClamAv = scanner }, heard).Receive(MadeFiles.Text(), default);

        if (refusal is null)
            received.ShouldBeOfType<Received.Good>();
        else
            received.ShouldBeOfType<Received.Refused>().Why.Dutch.ShouldContain(refusal);
    }

    [Fact]
    public async Task A_scanner_without_a_database_lets_nothing_past_and_says_that_the_site_must_be_mended_and_not_the_file()
    {
        using var folder = new TemporaryFolder();

        var why = (await new Receiving(Here with { ClamAv = WithoutDatabase(folder) }, heard).Receive(MadeFiles.Text(), default)).ShouldBeOfType<Received.Refused>().Why;

        why.Dutch.ShouldContain("Het ligt niet aan je bestand");
        why.English.ShouldContain("It is not the fault of your file");
        why.Dutch.ShouldNotContain("later");
        heard.Said.ShouldContain(said => said.Contains("freshclam"));
    }

    [Fact]
    public async Task The_administrator_reads_that_the_scanner_has_no_database_until_it_has_one()
    {
        using var folder = new TemporaryFolder();
        var tools = Here with { ClamAv = WithoutDatabase(folder) };
        await using var site = await TestSite.Start(change: builder => builder.Services.AddSingleton(tools));
        using var administrator = await site.Become("account-beheerder");
        await administrator.Get("/beheer/mensen");
        administrator.Text.ShouldContain("De virusscanner heeft geen database");
        administrator.Text.ShouldContain("freshclam");

        Program(tools.ClamAv!, "exit 0");
        await administrator.Get("/beheer/mensen");
        administrator.Text.ShouldNotContain("virusscanner");
    }

    [Fact]
    public async Task The_administrator_reads_that_the_scanner_does_not_answer()
    {
        using var folder = new TemporaryFolder();
        var scanner = folder.PathOf("clamdscan");
        Program(scanner, "echo 'ERROR: Could not connect to clamd on LocalSocket' >&2\nexit 2");
        await using var site = await TestSite.Start(change: builder => builder.Services.AddSingleton(Here with { ClamAv = scanner }));
        using var administrator = await site.Become("account-beheerder");
        await administrator.Get("/beheer/mensen");

        administrator.Text.ShouldContain("De virusscanner antwoordt niet");
    }

    [Fact]
    public async Task A_scanner_that_is_named_and_is_not_there_lets_nothing_past() =>
        (await new Receiving(Here with { ClamAv = "/bestaat/niet" }, heard).Receive(MadeFiles.Text(), default)).ShouldBe(new Received.Refused(FileTexts.NotScanned));

    [Fact]
    public async Task The_virus_that_is_none_is_found_by_ClamAV_itself_and_a_text_without_it_goes_past()
    {
        Here.ClamAv.ShouldNotBeNull("this test needs Debian's ClamAV: apt-get install clamav");
        var receiving = new Receiving(Here, heard);

        (await receiving.Receive(RealScanner.NoVirus, default)).ShouldBe(new Received.Refused(FileTexts.Infected));
        (await receiving.Receive(MadeFiles.Text(), default)).ShouldBeOfType<Received.Good>();
    }

    [Fact]
    public async Task Where_nobody_looks_for_viruses_that_is_said()
    {
        var receiving = new Receiving(Here with { ClamAv = null }, heard);
        receiving.SayWhatIsMissing();

        (await receiving.Receive(MadeFiles.Text(), default)).ShouldBeOfType<Received.Good>();
        heard.Said.ShouldContain(said => said.Contains("not scanned for viruses"));
    }

    [Fact]
    public async Task Nothing_stays_behind_of_a_file_and_its_name_is_told_to_no_program()
    {
        using var folder = new TemporaryFolder();
        var (mat2, told) = (folder.PathOf("mat2"), folder.PathOf("told"));
        await File.WriteAllTextAsync(mat2, $"#!/bin/sh\n{{ echo \"$@\"; pwd; env; }} > {told}\ncp \"$1\" bestand.cleaned.pdf\n");
        File.SetUnixFileMode(mat2, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        (await new Receiving(Here with { Mat2 = mat2, ClamAv = null }, heard).Receive(MadeFiles.Pdf(), default)).ShouldBeOfType<Received.Good>();

        var lines = await File.ReadAllLinesAsync(told);
        lines[0].ShouldBe($"{lines[1]}/bestand.pdf");
        Directory.Exists(lines[1]).ShouldBeFalse();
        lines.ShouldNotContain(line => line.Contains("SCHAKEL") || line.Contains("DOTNET"));
    }

    [Fact]
    public async Task A_program_that_takes_too_long_is_stopped_with_all_that_it_started()
    {
        using var folder = new TemporaryFolder();
        var program = folder.PathOf("slow");
        await File.WriteAllTextAsync(program, "#!/bin/sh\nsleep 300 &\necho $! > child\nwait\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        (await new OutsideProgram(Here.Prlimit).Run(program, [], Path.GetDirectoryName(program)!, seconds: 2, megabytes: 500, default)).ShouldBeNull();

        var child = (await File.ReadAllTextAsync(folder.PathOf("child"))).Trim();
        for (var i = 0; i < 100 && Runs(child); i++)
            await Task.Delay(50);
        Runs(child).ShouldBeFalse();
    }

    // One that ended and was not yet asked for is gone all the same.
    private static bool Runs(string process) =>
        File.Exists($"/proc/{process}/stat") && File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1][0] != 'Z';

    // Debian's own, as it is before its database was fetched.
    private static string WithoutDatabase(TemporaryFolder folder)
    {
        var (scanner, empty) = (folder.PathOf("clamscan"), Directory.CreateDirectory(folder.PathOf("leeg")).FullName);
        Program(scanner, $"exec /usr/bin/clamscan --database={empty} \"$@\"");
        return scanner;
    }

    private static void Program(string path, string does)
    {
        File.Delete(path);
        File.WriteAllText(path, $"#!/bin/sh\n{does}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    private Task<Received> Receive(byte[] file) => new Receiving(Here with { ClamAv = null }, heard).Receive(file, default);

    private sealed class Heard : ILogger<Receiving>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Said.Add(formatter(state, exception));
    }
}
