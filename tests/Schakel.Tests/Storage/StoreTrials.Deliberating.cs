// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Schakel.Dossiers.Deliberating;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Proof;
using Schakel.Tests.Support;

namespace Schakel.Tests.Storage;

public abstract partial class StoreTrials
{
    private const string AtTable = "Watiemandaantafelzei";

    private static readonly Method TwoSteps = new("kort", new("Kort", "Short"), "eigen",
        [new(StepWork.Concerned, new("Wie", "Who"), new("", "")), new(StepWork.Choosing, new("Kies", "Choose"), new("", "")), new(StepWork.Concluding, new("Uit", "Out"), new("", ""))]);

    private static readonly ImmutableArray<Seat> Six = [.. Enumerable.Range(1, 6).Select(number => new Seat(number, Perspective.Professional, $"rol {number}", number == 1))];

    [Fact]
    public async Task Whatever_six_write_at_a_table_at_the_same_moment_through_two_nodes_is_all_there_in_one_order()
    {
        await using var one = await Open();
        await using var other = await Open();
        var (number, _) = await Table(one, "open");
        (await Task.WhenAll(Enumerable.Range(0, 60).Select(at => Task.Run(() =>
            (at % 2 == 0 ? one : other).Tables.Add(Sent.Organisation, number, new TableLine.Said($"{at}", 0, at % 6 + 1, $"{AtTable} {at}"), []))))).ShouldAllBe(refusal => refusal == null);

        var (table, lines) = (await one.Tables.Find(Sent.Organisation, number))!.Value;
        lines.ShouldBe(61);
        table.Said.Select(said => said.Id).ShouldBe(Enumerable.Range(0, 60).Select(at => $"{at}"), ignoreOrder: true);
        JsonSerializer.Serialize((await other.Tables.Find(Sent.Organisation, number))!.Value.Table).ShouldBe(JsonSerializer.Serialize(table));
    }

    [Fact]
    public async Task What_is_said_at_a_table_is_sealed_and_opens_in_its_own_place_and_organisation_alone()
    {
        await using var store = await Open();
        var (number, codes) = await Table(store, "open");
        await store.Tables.Add(Sent.Organisation, number, new TableLine.Said("1", 0, 1, AtTable), []);

        (await Ask<string>(store, "select sealed from table_line")).ShouldAllBe(each => !Encoding.UTF8.GetString(Convert.FromBase64String(each)).Contains(AtTable));
        (await Ask<string>(store, "select code from table_seat")).ShouldAllBe(each => codes.All(code => !each.Contains(code.Text)));
        (await store.Tables.Find("een-andere-organisatie", number)).ShouldBeNull();
        await Change(store.Engine, "update table_line set number = 9 where number = 1");
        await Should.ThrowAsync<CryptographicException>(() => store.Tables.Find(Sent.Organisation, number));
    }

    [Fact]
    public async Task A_seat_is_found_by_its_code_until_it_has_another_or_its_days_are_over()
    {
        await using var store = await Open();
        var (number, codes) = await Table(store, "open");
        (await store.Tables.SeatOf(codes[2])).ShouldBe((Sent.Organisation, number.Text, 3));

        var code = RaiserCode.From(RandomNumberGenerator.GetBytes(RaiserCode.Bytes));
        await store.Tables.Renew(Sent.Organisation, number, 3, code);
        (await store.Tables.SeatOf(codes[2])).ShouldBeNull();
        (await store.Tables.SeatOf(code))!.Value.Seat.ShouldBe(3);
        Clock.Now = Clock.Now.AddDays(Schakel.Storage.Deliberating.KeptTables.Days + 1);
        (await store.Tables.SeatOf(code)).ShouldBeNull();
    }

    [Fact]
    public async Task Destroying_a_dossier_destroys_what_was_said_at_its_table_and_at_no_other()
    {
        await using var store = await Open();
        var (gone, codes) = await Table(store, "weg");
        var (stays, _) = await Table(store, "blijft");
        await Destroy(store, "weg");

        (await store.Tables.Find(Sent.Organisation, gone)).ShouldBeNull();
        (await store.Tables.SeatOf(codes[0])).ShouldBeNull();
        (await Ask<string>(store, "select distinct dossier from table_line")).ShouldBe([stays.Text]);
        (await store.Tables.Add(Sent.Organisation, gone, new TableLine.Said("1", 0, 1, AtTable), [])).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_backup_brings_back_what_was_said_and_no_code_of_a_seat()
    {
        using var folder = new TemporaryFolder();
        await using var store = await Open();
        var (number, codes) = await Table(store, "open");
        await store.Tables.Add(Sent.Organisation, number, new TableLine.Said("1", 0, 1, AtTable), []);
        var before = JsonSerializer.Serialize((await store.Tables.Find(Sent.Organisation, number))!.Value.Table);
        await new Backup(store.Engine.Open, key).Write(folder.PathOf("backup"));
        await new Restore(store.Engine.Open, key) { Replaces = true }.From(folder.PathOf("backup"));

        JsonSerializer.Serialize((await store.Tables.Find(Sent.Organisation, number))!.Value.Table).ShouldBe(before);
        (await store.Tables.SeatOf(codes[0])).ShouldBeNull("whoever leads the table gives a new one");
        var code = RaiserCode.From(RandomNumberGenerator.GetBytes(RaiserCode.Bytes));
        await store.Tables.Renew(Sent.Organisation, number, 1, code);
        (await store.Tables.SeatOf(code))!.Value.Seat.ShouldBe(1);
    }

    private static async Task<(DossierNumber Number, IReadOnlyList<RaiserCode> Codes)> Table(Schakel.Storage.Store store, string command)
    {
        await Accepted(store.Writer.Send(Sent.Opening(command)));
        var number = Sent.NumberOf(command);
        var codes = Six.Select(_ => RaiserCode.From(RandomNumberGenerator.GetBytes(RaiserCode.Bytes))).ToList();
        (await store.Tables.Add(Sent.Organisation, number, new TableLine.Opened("coördinator", TwoSteps, Six), [.. codes.Select((code, at) => (at + 1, code))])).ShouldBeNull();
        return (number, codes);
    }
}
