// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Xml.Linq;
using Schakel.Dossiers;

namespace Schakel.Tests.Web.Telling;

/// <summary>The public register as a feed.</summary>
public sealed class FeedTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task Nothing_in_the_feed_is_of_later_than_now_also_early_in_the_morning(int days)
    {
        await using var site = await TestSite.Start();
        await site.MoveOn(days);
        var now = site.Clock.GetUtcNow();
        await Raised.In(site, "knelpunt", "c1");
        using var visitor = site.Visitor();
        await visitor.Get("/register/feed.atom");

        var told = XDocument.Parse(visitor.Body).Descendants().Where(each => each.Name.LocalName is "updated" or "published").ToList();
        told.Count.ShouldBe(3, "of the feed, and of its one entry when it moved and began");
        told.ShouldAllBe(each => DateTimeOffset.Parse(each.Value, CultureInfo.InvariantCulture) <= now);
        told.ShouldAllBe(each => new Moment(DateTimeOffset.Parse(each.Value, CultureInfo.InvariantCulture)).Day == new Moment(now).Day);
    }
}
