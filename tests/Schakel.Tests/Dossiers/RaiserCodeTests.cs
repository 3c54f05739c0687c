// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;

namespace Schakel.Tests.Dossiers;

public sealed class RaiserCodeTests
{
    private static readonly RaiserCode Code = RaiserCode.From([.. Enumerable.Range(1, 16).Select(i => (byte)(i * 37))]);

    [Fact]
    public void A_code_holds_125_bits_of_chance()
    {
        // Each of the first 125 bits changes the code, and no two changes give the same.
        var codes = Enumerable.Range(0, 125).Select(bit =>
        {
            var chance = new byte[16];
            chance[bit / 8] = (byte)(0x80 >> (bit % 8));
            return RaiserCode.From(chance).Text;
        });

        codes.Distinct().Count().ShouldBe(125);
    }

    [Fact]
    public void A_code_is_read_as_people_type_it() =>
        RaiserCode.Read(Code.Text.ToLowerInvariant().Replace("-", " ").Replace('0', 'o').Replace('1', 'l')).ShouldBe(Code);

    [Fact]
    public void One_wrong_character_is_noticed()
    {
        const string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (var i = 0; i < Code.Text.Length; i++)
        {
            foreach (var other in letters.Where(letter => Code.Text[i] != '-' && letter != Code.Text[i]))
                RaiserCode.Read(Code.Text[..i] + other + Code.Text[(i + 1)..]).ShouldBeNull();
        }
    }

    [Fact]
    public void What_the_store_knows_tells_nothing_without_the_key()
    {
        Code.Reference(new byte[32]).ShouldNotBe(Code.Reference(new byte[32].Select(_ => (byte)1).ToArray()));
        Code.Reference(new byte[32]).ShouldNotContain(Code.Text[..4], Case.Insensitive);
        Code.ToString().ShouldBe("code");
    }

    [Theory]
    [InlineData("2026-12-01T22:59:59Z", "2026-12-01")]
    [InlineData("2026-12-01T23:00:00Z", "2026-12-02")]
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")]
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25")]
    public void The_day_is_that_of_the_Netherlands(string instant, string day)
    {
        var moment = new Moment(DateTimeOffset.Parse(instant));

        moment.Day.ToString("yyyy-MM-dd").ShouldBe(day);
        Moment.Read(moment.Text).ShouldBe(moment);
    }
}
