// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using System.Text;
using Schakel.Storage.Looking;
using Schakel.Web.Access;
using Schakel.Web.Ui;

namespace Schakel.Web.Looking;

/// <summary>Writes who looked at what as a table: each reference and route with the words that the page has for it.</summary>
internal static class LookTable
{
    public static string Write(IEnumerable<Look> looks, Onlookers people)
    {
        var text = new StringBuilder("wanneer;wie;naam;als;wat;gedaan;dossier;waarmee;uitkomst\r\n");
        foreach (var each in looks)
            text.Append(CultureInfo.InvariantCulture, $"{each.At};{each.Account};{TableCell.Quoted(people.NameOf(each).Dutch)};{each.Role};{each.Act};{TableCell.Quoted(Permissions.Did(each.Act).Dutch)};{each.Dossier};{each.Origin};toegelaten\r\n");
        return text.ToString();
    }
}
