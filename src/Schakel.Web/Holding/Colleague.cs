// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Holding;

/// <summary>Someone of an organisation who can be asked to think along, as a person.</summary>
/// <param name="Reference">What the store knows him by.</param>
/// <param name="Name">What he is called.</param>
internal sealed record Colleague(string Reference, string Name)
{
    /// <summary>How a reference of someone begins, and of no office.</summary>
    public const string Prefix = "account-";

    /// <summary>Everyone there who has an account, but himself; in a demonstration also who one can be.</summary>
    public static async Task<IReadOnlyList<Colleague>> Of(string organisation, Visit visit, Store store, Registry registry, CancellationToken stop) =>
    [
        .. (await store.Accounts.Of(organisation, stop)).Select(each => new Colleague(each.Reference, each.Name))
            .Concat(visit.IsDemonstration ? registry.Personas.Where(each => each.Organisation == organisation).Select(each => new Colleague(each.Reference, each.Role.In(visit.Language))) : [])
            .Where(each => each.Reference != visit.Person?.Reference).OrderBy(each => each.Name, StringComparer.InvariantCultureIgnoreCase),
    ];
}
