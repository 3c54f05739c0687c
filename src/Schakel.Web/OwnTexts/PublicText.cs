// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers.OwnTexts;
using Schakel.Web.Hosting;
using Schakel.Web.Registers;

namespace Schakel.Web.OwnTexts;

/// <summary>Shows everyone a text that an organisation keeps, with its history.</summary>
internal static class PublicText
{
    public static async Task<IResult> Show(OwnRegister register, string organisation, string name, Registry registry, OpenStore open, CancellationToken stop)
    {
        var book = registry.Organisations.ContainsKey(organisation) ? await open.Now.OwnTexts.Of(register, organisation, stop) : null;
        return book?.History(name) is { IsEmpty: false } ? Hosting.Show.Page<PublicTextPage>(new { Book = book, Name = name, Registry = registry }) : NotHere();
    }

    public static Refused NotHere() => new(StatusCodes.Status404NotFound, PageRefusal.NotFound);
}
