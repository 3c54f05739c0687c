// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Schakel.Web.Following;
using Schakel.Web.Promised;
using Schakel.Web.Registers;
using Schakel.Web.Ui;

namespace Schakel.Web.Agenda;

/// <summary>The agenda as a table to work with: a row for every bottleneck, also those that are solved.</summary>
internal static class AgendaTable
{
    public static string Of(IEnumerable<AgendaItem> items, Registry registry, DateOnly today)
    {
        var text = new StringBuilder("nummer;onderwerp;regeling;regelingen;ministeries;niveau;organisatie;sinds;jaren;keer ingebracht;laatst ingebracht;stand;stand sinds;opgelost;toezeggingen;nagekomen;gebroken;wat is toegezegd\r\n");
        foreach (var item in items.Where(item => !item.IsWithdrawn))
        {
            text.AppendJoin(';', new[]
            {
                item.Last.Line.Number, item.Title, item.Regulation, string.Join(", ", item.Regulations.Select(regulation => regulation.Title)), string.Join(", ", item.Ministries), item.Level,
                registry.TitleOf(item.Last.Line.Organisation), item.Since.Year.ToString(CultureInfo.InvariantCulture), item.Years(today).ToString(CultureInfo.InvariantCulture),
                item.Rounds.Length.ToString(CultureInfo.InvariantCulture), Day(item.Last.Line.Opened), item.Last.Line.EndedAs ?? item.Last.Line.State, Day(item.Last.Line.Since), item.IsSolved ? "ja" : "nee",
                item.Pledges.Length.ToString(CultureInfo.InvariantCulture), Count(item, "nagekomen"), Count(item, "gebroken"), string.Join(" | ", item.Pledges.Select(Told)),
            }.Select(TableCell.Quoted)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Told(Pledge pledge) =>
        $"{pledge.What}{(pledge.Due is { } due ? $" (voor {Day(due)})" : "")}: {Fate.All.FirstOrDefault(fate => fate.Word == pledge.State)?.Name.Dutch ?? pledge.State}";

    private static string Count(AgendaItem item, string state) => item.Pledges.Count(pledge => pledge.State == state).ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
