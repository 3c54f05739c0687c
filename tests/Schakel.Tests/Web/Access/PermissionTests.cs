// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Schakel.Dossiers;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Deliberating;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Tests.Dossiers;
using Schakel.Tests.Support;
using Schakel.Web.Access;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Tests.Web.Access;

/// <summary>Who may do what, tried on the site itself: everything × everyone × every protection, held against the table that people read.</summary>
public sealed class PermissionTests : IAsyncLifetime
{
    private const string Organisation = "dienst-inkomenszekerheid";
    private const string Elsewhere = "gemeente-lindeveen";
    private static readonly string[] Everyone =
    [
        "stranger", "citizen", "raiser", "colleague", "office outside the ladder", "office whose turn it is", "office higher up", "custodian", "coordinator", "who was asked", "same office elsewhere", "administrator",
        "privacy officer", "office by a link",
    ];

    // Who they are apart from any dossier.
    private static readonly string[] Apart = ["stranger", "citizen", "colleague", "office whose turn it is", "custodian", "coordinator", "administrator", "privacy officer"];

    private static readonly RaiserCode Code = RaiserCode.From(new byte[RaiserCode.Bytes]);
    private static readonly TableLine.Opened TwoAtTable = new(
        "coördinator", Schakel.Web.Registers.Registry.Read(Repository.Root).Methods[0], [new(1, Perspective.Professional, "", IsOwner: true), new(2, Perspective.Legal, "", IsOwner: false)]);

    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start(isDemonstration: false);

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public void Every_route_has_its_line_and_every_line_its_route()
    {
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(Permissions.Of).ToHashSet();

        Permissions.All.Where(line => !routes.Contains(line)).ShouldBeEmpty();
        routes.Count.ShouldBe(Permissions.All.Length);
    }

    [Fact]
    public void Whatever_is_done_with_a_dossier_has_a_name_in_the_access_log_and_stands_behind_an_entrance()
    {
        foreach (var line in Permissions.All.Where(line => line.Path.StartsWith("/dossier/", StringComparison.Ordinal)))
        {
            line.Dossier.ShouldNotBeNull(line.Path);
            Permissions.Did($"{line.Method} {line.Path}").ShouldBe(line.Looked);
        }
    }

    [Fact]
    public async Task What_everyone_may_do_with_a_dossier_is_what_the_table_says()
    {
        var shown = await Table("signaal");
        var open = await Table("knelpunt", Protection.Open);
        var table = await Table("beraad", Protection.Open);
        var text = $"### A dossier that is not public (a signal)\n\n{shown}\n### A dossier that is public as a fact (a bottleneck)\n\n{open}\n### The table of a deliberation\n\n{table}";

        var doc = await File.ReadAllTextAsync(Repository.PathOf("docs/permissions.md"));
        doc.ReplaceLineEndings("\n").ShouldContain(text, Case.Sensitive, text);
    }

    [Fact]
    public async Task What_is_about_no_dossier_is_for_whom_the_table_says()
    {
        var text = new System.Text.StringBuilder("| what | who may come |\n|---|---|\n");
        foreach (var line in Permissions.All.Where(line => line.Dossier is null && line.Path.StartsWith('/')))
        {
            var may = new List<string>();
            foreach (var who in Apart)
            {
                using var visitor = As(who, null, "r1");
                if (await Cell(visitor, line.Method, line.Path.Replace("{path:nonfile}", "x").Replace("{**path}", "x").Replace("{procedure}", "signaal").Replace("{stap}", "verhaal").Replace("{naam}", "signaal").Replace("{dienst}", "x").Replace("{taal}", "nl").Replace("{geheim}", "x").Replace("{kenmerk}", "x")) is not ("log in" or "not yours"))
                    may.Add(who);
            }

            text.Append(CultureInfo.InvariantCulture, $"| `{line.Method} {line.Path}` | {(line.Who is Who.Demonstration ? "everyone, in a demonstration only" : may.Count == Apart.Length ? "everyone" : may.Count == Apart.Length - 1 ? "who logged in" : string.Join(", ", may))} |\n");
        }

        (await File.ReadAllTextAsync(Repository.PathOf("docs/permissions.md"))).ReplaceLineEndings("\n").ShouldContain(text.ToString(), Case.Sensitive, text.ToString());
    }

    private async Task<string> Table(string procedure, params Protection[] protections)
    {
        // Only a deliberation has a table, and of all else it is as a signal.
        var lines = Permissions.All.Where(line => line.Path.StartsWith("/dossier/", StringComparison.Ordinal) && line.Dossier is Entrance.Table == (procedure == "beraad")).ToList();
        string[] everyone = procedure == "beraad" ? [.. Everyone, "who has a seat"] : Everyone;
        var text = new System.Text.StringBuilder($"| | {string.Join(" | ", everyone)} |\n|---|{string.Concat(everyone.Select(_ => "---|"))}\n");
        var dossiers = new List<(Protection Protection, DossierNumber Number, string Raiser)>();
        foreach (var protection in protections.Length > 0 ? protections : Enum.GetValues<Protection>())
            dossiers.Add(await Raise(procedure, protection));
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{line.Method} {line.Path.Replace("/dossier/{nummer}", "…")}` |");
            foreach (var who in everyone)
            {
                var cells = new List<(Protection Protection, string Cell)>();
                foreach (var (protection, number, raiser) in dossiers)
                {
                    using var visitor = As(who, number, raiser);
                    var path = line.Path.Replace("{nummer}", number.Text).Replace("{doing}", line.Path.EndsWith("{label}", StringComparison.Ordinal) ? "answer" : "invite")
                        .Replace("{label}", procedure == "signaal" ? "uitleggen" : "antwoorden").Replace("{n:long}", "1");
                    cells.Add((protection, await Cell(visitor, line.Method, path)));
                }

                text.Append(cells.Select(cell => cell.Cell).Distinct().Count() == 1
                    ? $" {cells[0].Cell} |" : $" {string.Join("; ", cells.Select(cell => $"{Vocabulary.Protections[cell.Protection]}: {cell.Cell}"))} |");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    // What the site says to someone who comes there, with a form of its own where one is sent.
    private static async Task<string> Cell(Visitor visitor, string method, string path)
    {
        if (method == "GET")
        {
            await visitor.Get(path);
        }
        else
        {
            await visitor.Get("/melden");
            var token = visitor.Page.QuerySelector("input[name=formulier]")!.GetAttribute("value")!;
            await visitor.Post(path, [KeyValuePair.Create("formulier", token)]);
        }

        return visitor.Status switch
        {
            HttpStatusCode.Forbidden => visitor.Heading == PageRefusal.LogIn.Title.Dutch ? "log in" : "not yours",
            HttpStatusCode.NotFound or HttpStatusCode.Gone => "–",
            HttpStatusCode.Conflict => "not now",
            HttpStatusCode.InternalServerError => throw new InvalidOperationException($"{method} {path}"),
            _ => "yes",
        };
    }

    private Visitor As(string who, DossierNumber? number, string raiser) => who switch
    {
        "stranger" => site.Visitor(),
        "citizen" => site.LogIn(new Person("account-burger", "Een burger", null, [])),
        "raiser" => raiser.StartsWith("code:", StringComparison.Ordinal) ? site.WithCode(new CodeHolder(number!.Value.Text, raiser)) : site.LogIn(new Person(raiser, "De melder", Organisation, [])),
        "colleague" => Holding(),
        "office outside the ladder" => Holding("juridische-zaken"),
        "office whose turn it is" => Holding("teamleider", "beleidsdirectie", "coördinator"),
        "office higher up" => Holding("raad-van-bestuur", "minister"),
        "custodian" => Holding("bewaarder"),
        "coordinator" => Holding("coördinator"),
        "who was asked" => site.LogIn(new Person("account-gevraagd", "Gevraagd", Elsewhere, [])),
        "same office elsewhere" => site.LogIn(new Person("account-elders", "Elders", Elsewhere, ["teamleider", "bewaarder", "directeur", "coördinator"])),
        "who has a seat" => new Visitor(site.Address, new Cookie(site.Services.GetRequiredService<SiteOptions>().Cookie("stoel"), Code.Text, "/", site.Address.Host)),
        "administrator" => Holding("beheerder"),
        "privacy officer" => Holding("privacyfunctionaris"),
        "office by a link" => site.WithLink($"link-{number}"),
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };

    // As if it were mailed to the office whose turn it is.
    private async Task Link(DossierNumber number)
    {
        var found = (await Schakel.Web.Cases.FoundCase.Find(site.Store, [Organisation], number.Text, default))!;
        var at = (Position.InStep)found.File.Running.At;
        await using var connection = await site.Store.Engine.Open();
        await Dapper.SqlMapper.ExecuteAsync(
            connection,
            "insert into office_link (id, event, account, organisation, dossier, office, step, since, until, made) values (@id, @id, 'link-1', @Organisation, @dossier, @office, @Step, @since, '2027-01-01', @made)",
            new
            {
                id = $"link-{number}",
                Organisation,
                dossier = number.Text,
                office = found.Course.HolderAt(found.Course.IndexOf(at.Step)!.Value),
                at.Step,
                since = at.Since.ToString("yyyy-MM-dd"),
                made = new Moment(site.Clock.GetUtcNow()).Text,
            });
    }

    private Visitor Holding(params string[] offices) => site.LogIn(new Person($"account-{string.Join('-', offices)}", "Iemand", Organisation, [.. offices]));

    private async Task<(Protection Protection, DossierNumber Number, string Raiser)> Raise(string procedure, Protection protection)
    {
        var raiser = protection is Protection.Open ? "account-melder" : $"code:{procedure}-{protection}";
        var setting = Schakel.Procedures.Settings.Setting.For(site.Store.Library.Newest(procedure)!, Policy.Types).Where(each => each.Type.Name == "zbo").OrderByDescending(each => each.Driver?.Name == "teamleider").First();
        var open = Cases.Filled(procedure, new Placement(Organisation, "zbo", setting.Driver?.Name), new Moment(site.Clock.GetUtcNow()).Day, protection);
        open = open with { Raisers = [new RaiserIdentity(raiser, protection is Protection.Anonymous ? null : Raised.Name)] };
        var number = DossierNumber.Of($"{procedure}-{protection}", 0);
        (await site.Store.Writer.Send(new Submission($"{procedure}-{protection}", Organisation, [new Part(number, open)]))).ShouldBeOfType<Decision.Accepted>();
        (await site.Store.Writer.Send(new Submission($"vraag-{procedure}-{protection}", Organisation,
            [new Part(number, new CaseCommand.Invite(new Actor(Role.Raiser.Name, raiser), "account-gevraagd", "Mag dit?"))]))).ShouldBeOfType<Decision.Accepted>();
        if (procedure == "beraad")
            await site.Store.Tables.Add(Organisation, number, TwoAtTable, [(2, Code)]);
        (await site.Store.Writer.Send(new Submission($"bestand-{procedure}-{protection}", Organisation,
            [new Part(number, new CaseCommand.Attach(new Actor(Role.Raiser.Name, raiser), null, FileKind.Text, FileCopy.Of("Bewijs"u8.ToArray()), FileCopy.Of("Bewijs"u8.ToArray())))]))).ShouldBeOfType<Decision.Accepted>();
        await Link(number);
        return (protection, number, raiser);
    }
}
