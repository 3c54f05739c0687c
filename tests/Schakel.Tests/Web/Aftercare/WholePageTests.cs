// SPDX-License-Identifier: EUPL-1.2
using Schakel.Web.Aftercare;

namespace Schakel.Tests.Web.Aftercare;

/// <summary>However long a page is, going from one to the next passes over nothing that was told.</summary>
public sealed class WholePageTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    // In a dossier two things were told on one day, or two raisers were asked.
    private static readonly IReadOnlyList<(DateOnly Day, string Dossier, int Line)> All =
        [(Day, "d", 1), (Day, "c", 2), (Day, "c", 3), (Day.AddDays(-1), "c", 4), (Day.AddDays(-1), "b", 5), (Day.AddDays(-1), "b", 6), (Day.AddDays(-2), "a", 7)];

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(8)]
    public void Page_by_page_every_line_is_read_once(int most)
    {
        var read = new List<int>();
        (DateOnly Day, string Dossier)? next = null;
        do
        {
            var behind = All.Where(line => next is null || (line.Day, line.Dossier).CompareTo(next.Value) < 0).Take(most).ToList();
            (var lines, next) = WholePage.Of(behind, most, line => (line.Day, line.Dossier));
            read.AddRange(lines.Select(line => line.Line));
        }
        while (next is not null);

        read.ShouldBe([1, 2, 3, 4, 5, 6, 7]);
    }
}
