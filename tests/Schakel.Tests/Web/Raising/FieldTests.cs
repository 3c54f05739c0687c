// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Asking;
using Schakel.Procedures;
using Schakel.Web.Raising;

namespace Schakel.Tests.Web.Raising;

public sealed class FieldTests
{
    [Theory]
    [InlineData("1250", "1250")]
    [InlineData("1.250", "1250")]
    [InlineData("1250,5", "1250,50")]
    [InlineData("€ 1.250,50", "1250,50")]
    [InlineData("1250.50", "1250,50")]
    public void An_amount_is_read_however_people_write_it(string typed, string amount) => Amounts.Read(typed, withCents: true).ShouldBe(amount);

    [Theory]
    [InlineData("veel")]
    [InlineData("-3")]
    [InlineData("1,2,3,x")]
    [InlineData("1.2.3")]
    [InlineData("12.50.000")]
    [InlineData("99999999999999999999")]
    [InlineData(",")]
    public void What_is_no_amount_is_none(string typed) => Amounts.Read(typed, withCents: true).ShouldBeNull();

    [Fact]
    public void A_whole_number_has_no_cents() => Amounts.Read("3,5", withCents: false).ShouldBeNull();

    [Theory]
    [InlineData("1250000", "€\u00a01.250.000", "€\u00a01,250,000")]
    [InlineData("1250,50", "€\u00a01.250,50", "€\u00a01,250.50")]
    [InlineData("0", "€\u00a00", "€\u00a00")]
    [InlineData("een ton", "een ton", "een ton")]
    public void An_amount_is_shown_as_people_read_it(string kept, string dutch, string english)
    {
        Amounts.Shown(kept, Language.Dutch).ShouldBe(dutch);
        Amounts.Shown(kept, Language.English).ShouldBe(english);
    }

    [Fact]
    public void The_story_is_the_field_that_says_so() =>
        StoryField.Of([new("besluit", FieldType.Text, true), new("redenen-van-bezwaar", FieldType.Text, false)]).Name.ShouldBe("redenen-van-bezwaar");

    [Fact]
    public void Else_the_story_is_the_first_text_that_must_be_there() =>
        StoryField.Of([new("dag", FieldType.Date, true), new("extra", FieldType.Text, false), new("iets", FieldType.Text, true)]).Name.ShouldBe("iets");

    [Fact]
    public void Where_nothing_is_asked_there_is_still_room_for_a_story() => StoryField.Of([]).ShouldBe(StoryField.OfItsOwn);
}
