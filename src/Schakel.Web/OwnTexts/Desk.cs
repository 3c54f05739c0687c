// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Administering;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.OwnTexts;

/// <summary>A register of an organisation, before the administrator who changes it.</summary>
/// <param name="Shelf">Which register it is.</param>
/// <param name="Staff">The organisation and who works there.</param>
/// <param name="Book">What stands in it.</param>
/// <param name="Registry">The registers that are shipped.</param>
internal sealed record Desk(Shelf Shelf, Staff Staff, OwnBook Book, Registry Registry)
{
    /// <summary>A name in addresses for a new one: of its title, and no other's.</summary>
    public string NameFor(string title) => Shelf.OnlyName ?? OwnName.Of(title, Shelf.Stem, Book.Changes.Select(each => each.Text.Name).Append(OwnRoutes.New).ToHashSet());

    /// <summary>Whether nothing can be added: its only text is there.</summary>
    public bool IsFull => Shelf.OnlyName is not null && Book.Texts.Any();

    /// <summary>Where one is administered; the whole register where none is named.</summary>
    public string PathOf(string? name) => name is null ? Shelf.Path : $"{Shelf.Path}/{name}";

    public static async Task<Desk?> Of(Shelf shelf, HttpContext http, OpenStore open, Registry registry, CancellationToken stop)
    {
        if (await Staff.Of(http, open, registry, stop) is not { } staff)
            return null;
        var book = await open.Now.OwnTexts.Of(shelf.Register, staff.Organisation.Name, stop);
        return new Desk(shelf, staff, book, await shelf.Around(registry, open.Now, book.Organisation, http.Visit().Today, stop));
    }
}
