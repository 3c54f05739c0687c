// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers.Regulations;
using Schakel.Dutch;
using Schakel.Web.Administering;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.Regulating;

/// <summary>What an organisation works by, before the administrator who changes it.</summary>
/// <param name="Staff">The organisation and who works there.</param>
/// <param name="Book">What it works by.</param>
/// <param name="Registry">The registers that are shipped.</param>
internal sealed record Desk(Staff Staff, RuleBook Book, Registry Registry)
{
    private const int LongestName = 60;

    /// <summary>What shipped regulations are called.</summary>
    public IReadOnlyCollection<string> Shipped => [.. Registry.Regulations.SelectMany(each => new[] { each.Title, each.ShortTitle })];

    /// <summary>What people call a regulation.</summary>
    public string TitleOf(string regulation) => Registry.Regulations.FirstOrDefault(each => each.Name == regulation)?.Title ?? regulation;

    /// <summary>A name in addresses for a new one: of its title, and no other's.</summary>
    public string NameFor(string title)
    {
        var name = new StringBuilder();
        foreach (var letter in Folding.Of(title))
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
                name.Append(letter);
            else if (name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        var stem = name.ToString()[..Math.Min(name.Length, LongestName)].Trim('-') is { Length: > 0 } found ? found : "regel";
        var taken = Book.Changes.Select(each => each.Rule.Name).Append(RuleRoutes.New).ToImmutableHashSet();
        return taken.Contains(stem) ? Enumerable.Range(2, int.MaxValue - 2).Select(i => $"{stem}-{i}").First(each => !taken.Contains(each)) : stem;
    }

    public static async Task<Desk?> Of(HttpContext http, OpenStore open, Registry registry, CancellationToken stop) => await Staff.Of(http, open, registry, stop) is { } staff
        ? new Desk(staff, await open.Now.Rules.Of(staff.Organisation.Name, stop), registry) : null;
}
