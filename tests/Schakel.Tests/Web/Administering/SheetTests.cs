// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dossiers.Appointing;
using Schakel.Tests.Support;
using Schakel.Web.Administering;

namespace Schakel.Tests.Web.Administering;

public sealed class SheetTests
{
    private const string Table = """
        eenheid;titel;valt onder;ambt;persoon;naam;mail;vanaf;tot en met;als
        inkomen;Inkomen;;;;;;;;
        west;Team West;inkomen;;;;;;;
        west;;;teamleider;Anna@stad.example;Anna Jansen;anna@stad.example;2026-01-01;;
        west;;;teamleider;bo@stad.example;Bo de Vries;;1-6-2026;31-12-2026;vervanger
        ;;;beheerder;bo@stad.example;;;2026-01-01;;
        """;

    private static readonly Schakel.Procedures.Organisations.OrganisationType Municipality = Policy.Types.Single(type => type.Name == "gemeente");

    [Fact]
    public void A_table_becomes_a_chart_and_the_same_table_again()
    {
        var proposal = Of(Table);

        proposal.Faults.ShouldBeEmpty();
        proposal.Chart.Units.ShouldBe([new("inkomen", "Inkomen", ""), new("west", "Team West", "inkomen")]);
        proposal.Chart.Appointments[1].ShouldBe(new(new("west", "teamleider"), "bo@stad.example", new(2026, 6, 1), new(2026, 12, 31), Capacity.Substitute));
        var people = proposal.People.ToDictionary(each => each.Login.ToLowerInvariant(), each => (each.Login, each.Name, each.Mail));
        Of(Sheet.Write(proposal.Chart, people)).Chart.Appointments.ShouldBe(proposal.Chart.Appointments);
        Of(Sheet.Write(proposal.Chart, people)).Chart.Units.ShouldBe(proposal.Chart.Units);
    }

    [Theory]
    [InlineData(",")]
    [InlineData("\t")]
    public void Whatever_a_spreadsheet_puts_between_the_cells_it_is_read(string between) =>
        Of(Table.Replace(";", between)).Faults.ShouldBeEmpty();

    [Fact]
    public void All_that_is_wrong_with_one_line_is_told_at_once()
    {
        var faults = Of(Table + "\nnoord;;;koning;zoe@stad.example;Zoe;;gisteren;;baas").Faults.Where(fault => fault.Line == 7).Select(fault => fault.Text.Dutch).ToList();

        foreach (var says in new[] { "geen datum", "vervuller of vervanger", "geen eenheid ‘noord’", "heeft geen ambt ‘koning’" })
            faults.ShouldContain(fault => fault.Contains(says), says);
        faults.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("west;;;teamleider;Anna@stad.example;Anna Jansen;anna@stad.example;gisteren;;", "geen datum")]
    [InlineData("west;;;teamleider;Anna@stad.example;Anna Jansen;anna@stad.example;2026-02-30;;", "geen datum")]
    [InlineData("west;;;teamleider;;Anna;;2026-01-01;;", "niet wie")]
    [InlineData("west;;;teamleider;zoe@stad.example;;;2026-01-01;;", "geen naam")]
    [InlineData("west;;;teamleider;zoe@stad.example;Zoe;geen-adres;2026-01-01;;", "geen mailadres")]
    [InlineData("west;;;teamleider;zoe@stad.example;Zoe;;2026-01-01;;baas", "vervuller of vervanger")]
    [InlineData("west;;;koning;zoe@stad.example;Zoe;;2026-01-01;;", "heeft geen ambt")]
    [InlineData("noord;;;teamleider;zoe@stad.example;Zoe;;2026-01-01;;", "geen eenheid ‘noord’")]
    [InlineData("west;;;teamleider;anna@stad.example;Anna;;2026-05-01;;", "vervult dit ambt hier al")]
    [InlineData("noord;Noord;zuid;;;;;;;", "die eenheid is er niet")]
    [InlineData("noord;\"Noord;;;;;;;;", "aanhalingsteken")]
    [InlineData("west;;;teamleider;bo@stad.example;Doris;;2027-01-01;;", "regel 5, ‘Doris’ op regel 7")]
    [InlineData("inkomen;;;teamleider;Anna@stad.example;;ander@elders.example;2026-01-01;;", "‘anna@stad.example’ op regel 4, ‘ander@elders.example’ op regel 7")]
    [InlineData("a;b;c;d;e;f;g;h;i;j;k;l", "kolommen")]
    public void What_is_wrong_is_told_with_its_line(string line, string says)
    {
        var faults = Of(Table + "\n" + line).Faults;

        faults.ShouldContain(fault => fault.Text.Dutch.Contains(says) && fault.Line == 7, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(201, 3, 20, "persoon")]
    [InlineData(20, 201, 20, "naam")]
    [InlineData(20, 3, 255, "mail")]
    public void What_is_longer_than_fits_in_an_account_is_refused(int login, int name, int mail, string column)
    {
        string Line(int l, int n, int m) => $"west;;;teamleider;{new string('p', l)};{new string('n', n)};{new string('m', m - 14)}@stad.example1;2026-01-01;;";

        Of(Table + "\n" + Line(200, 200, 60)).Faults.ShouldBeEmpty();
        var fault = Of(Table + "\n" + Line(login, name, mail)).Faults.ShouldHaveSingleItem();
        (fault.Line, fault.Column).ShouldBe((7, column));
        fault.Text.Dutch.ShouldContain("tekens");
    }

    [Fact]
    public void What_a_table_makes_of_someone_who_is_known_is_a_change_and_who_is_only_named_by_his_login_stays_who_he_is()
    {
        var people = new Dictionary<string, (string, string, string)> { ["account-1"] = ("Anna@stad.example", "Anna Jansen", "oud@stad.example"), ["account-2"] = ("bo@stad.example", "Bo de Vries", "bo@stad.example") };
        var known = new Dictionary<string, string> { ["anna@stad.example"] = "account-1", ["bo@stad.example"] = "account-2" };
        var now = Proposal.Of(Chart.Empty("gemeente-lindeveen", "gemeente"), Municipality, Sheet.Read(Table), known, people).Chart;
        Proposal Then(string table) => Proposal.Of(now, Municipality, Sheet.Read(table), known, people);

        var proposal = Then(Table.Replace("Bo de Vries", ""));
        proposal.Change.ChangedPeople.ShouldBe([new("account-1", Name: false, Mail: true, Login: false)]);
        proposal.Renamed.ShouldHaveSingleItem().To.Mail.ShouldBe("anna@stad.example");
        Then(Table.Replace(";naam;mail;", ";x;y;")).Change.IsNothing.ShouldBeTrue();
        Then(Table.Replace("Anna Jansen;anna@", "Anna de Wit;oud@").Replace("Bo de Vries;;", ";;")).Renamed.ShouldHaveSingleItem().To.Name.ShouldBe("Anna de Wit");
        Then(Table).Renamed.Select(each => each.To.Mail).ShouldBe(["anna@stad.example", ""], ignoreOrder: true);
    }

    [Fact]
    public void A_table_that_names_nobody_or_no_administrator_would_lock_everyone_out_and_is_refused()
    {
        Of("").Faults.Single().Text.Dutch.ShouldContain("leeg");
        Of("naam;adres").Faults.Single().Text.Dutch.ShouldContain("ambt, persoon, vanaf");
        Of(string.Join('\n', Table.Split('\n').Take(3))).Faults.Single().Text.Dutch.ShouldContain("noemt niemand");
        Of(string.Join('\n', Table.Split('\n').Take(5))).Faults.Single().Text.Dutch.ShouldContain("beheerder");
    }

    [Fact]
    public void Letters_are_read_as_they_were_saved_and_never_guessed()
    {
        SheetText.Read("Zoë"u8).ShouldBe("Zoë");
        SheetText.Read([0xEF, 0xBB, 0xBF, .. "Zoë"u8]).ShouldBe("Zoë");
        SheetText.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Zoë")]).ShouldBe("Zoë");
        SheetText.Read([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Zoë")]).ShouldBe("Zoë");
        SheetText.Read(Encoding.Latin1.GetBytes("Zoë")).ShouldBeNull();
        SheetText.Read([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]).ShouldBeNull("a workbook is no table");
    }

    [Fact]
    public void What_a_spreadsheet_would_take_for_a_formula_is_written_as_text() =>
        Sheet.Row("west", "teamleider", "=cmd", "+Jan", "", new(2026, 1, 1), null, false).ShouldStartWith("west;;;teamleider;\"'=cmd\";\"'+Jan\";");

    [Theory]
    [InlineData("+31612345678", "+Jan")]
    [InlineData("=cmd", "-Piet")]
    [InlineData("@anna", "'t Hart")]
    public void Who_logs_in_with_such_a_sign_is_still_the_same_person_when_his_table_is_read_again(string login, string name)
    {
        var chart = new Chart("gemeente-lindeveen", "gemeente", [], [new(new("", "beheerder"), "account-1", new(2026, 1, 1), null, Capacity.Holder)]);
        var written = Sheet.Write(chart, new Dictionary<string, (string, string, string)> { ["account-1"] = (login, name, "") });

        Of(written).People.ShouldBe([new Named(login, name, "")]);
    }

    [Fact]
    public void Twenty_thousand_people_are_looked_at_in_seconds()
    {
        var lines = Enumerable.Range(0, 20_000).Select(i => $"west;;;teamleider;persoon-{i};Naam {i};;2026-01-01;;");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Of(Table + "\n" + string.Join('\n', lines)).Faults.ShouldBeEmpty();
        clock.ElapsedMilliseconds.ShouldBeLessThan(3_000);
    }

    private static Proposal Of(string text) => Proposal.Of(Chart.Empty("gemeente-lindeveen", "gemeente"), Municipality, Sheet.Read(text), new Dictionary<string, string>(), new Dictionary<string, (string, string, string)>());
}
