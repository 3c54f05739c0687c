// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Schakel.Dossiers;
using Schakel.Dossiers.Numbers;
using Schakel.Storage.Accounts;
using Schakel.Storage.Looking;
using Schakel.Web.Telling;
using Schakel.Web.Ui;

namespace Schakel.Web.Looking;

/// <summary>What a privacy officer looks for. In an address a person is a reference and never a name: addresses are kept by others.</summary>
/// <param name="Typed">As it was typed, or stood in the address.</param>
/// <param name="Filter">What is looked for.</param>
/// <param name="Faults">What is wrong with it; nothing is looked for then.</param>
public sealed record LookSearch(Typed Typed, LookFilter Filter, ImmutableArray<Fault> Faults)
{
    private const int MostNamed = 5;
    private static readonly ImmutableArray<string> Days = ["van-dag", "van-maand", "van-jaar", "tot-dag", "tot-maand", "tot-jaar"];

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">That.</param>
    /// <param name="people">Who has an account at the organisation.</param>
    /// <param name="leftLines">Whether someone who has none there left lines all the same.</param>
    public static async Task<LookSearch> Read(Typed typed, IReadOnlyList<Account> people, Func<string, Task<bool>> leftLines)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var dossier = DossierNumber.Read(typed["dossier"])?.Text;
        if (dossier is null && typed["dossier"].Length > 0)
            faults.Add(new("dossier", new("Dit is geen nummer van een dossier. Zo'n nummer is drie keer vier tekens, zoals 7K3M-04XT-9WQB. Kijk of er een letter verkeerd staat.", "This is no number of a dossier. Such a number is three times four characters, as 7K3M-04XT-9WQB. See whether a letter is wrong.")));
        var accounts = ImmutableArray.CreateBuilder<string>();
        foreach (var who in typed.All("account").Select(each => each.Trim()).Where(each => each.Length > 0))
        {
            var found = Fitting(who, people);
            if (found.IsEmpty && await leftLines(who))
                found = [new(who, "", "", who, "")];
            if (found.IsEmpty)
                faults.Add(new("account", new("Niemand heet zo of heeft dit account. Typ de naam zoals die op deze pagina staat.", "Nobody is called so or has this account. Type the name as it stands on this page.")));
            else if (found.Select(each => each.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNamed + 1).ToList() is { Count: > 1 } names)
                faults.Add(new("account", new($"Dit past bij meer mensen: {Some(names)}. Typ de hele naam.", $"This fits more people: {Some(names)}. Type the whole name.")));
            else
                accounts.AddRange(found.Select(each => each.Reference));
        }

        var (from, until) = (Day(typed, "van", faults), Day(typed, "tot", faults));
        if (from > until)
            faults.Add(new("tot", new("De laatste dag ligt voor de eerste.", "The last day is before the first.")));
        var before = Moments.Read(typed["voor"])?.Text;
        if (before is null && typed["voor"].Length > 0)
            faults.Add(new("", new("Het adres van deze pagina klopt niet. Zoek opnieuw.", "The address of this page is not right. Search again.")));
        return new(typed, new(dossier, accounts.Count == 0 ? null : accounts.ToImmutable(), Start(from), Earliest(Start(until?.AddDays(1)), before)), faults.ToImmutable());
    }

    /// <summary>What is in an address.</summary>
    public static Typed Of(IQueryCollection query) => Typed.Of(new FormCollection(query.ToDictionary()));

    /// <summary>The address at which this is found.</summary>
    /// <param name="path">The page or the file.</param>
    /// <param name="before">Only what was before this; null for the newest.</param>
    public string Address(string path, string? before = null)
    {
        var words = new[] { ("dossier", Filter.Dossier ?? "") }.Concat((Filter.Accounts ?? []).Select(each => ("account", each)))
            .Concat(Days.Select(box => (box, Typed[box]))).Append(("voor", before ?? "")).Where(each => each.Item2.Length > 0)
            .Select(each => $"{each.Item1}={Uri.EscapeDataString(each.Item2)}").ToList();
        return words.Count == 0 ? path : $"{path}?{string.Join('&', words)}";
    }

    // Who is called so goes before who is called so among other things: a whole name always finds its own.
    private static ImmutableArray<Account> Fitting(string who, IReadOnlyList<Account> people) => new Func<Account, bool>[]
    {
        each => each.Reference == who,
        each => each.Name.Equals(who, StringComparison.OrdinalIgnoreCase),
        each => each.Name.Contains(who, StringComparison.OrdinalIgnoreCase),
    }.Select(fits => people.Where(fits).ToImmutableArray()).FirstOrDefault(found => !found.IsEmpty, []);

    private static string Some(List<string> names) => string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", …" : "");

    private static DateOnly? Day(Typed typed, string field, ImmutableArray<Fault>.Builder faults)
    {
        if (!typed.HasDate(field))
            return null;
        var day = typed.Date(field, out var wrong);
        if (wrong is not null)
            faults.Add(new(field, wrong));
        return day;
    }

    private static string? Start(DateOnly? day) => day is { } on ? Moment.On(on, TimeOnly.MinValue).Text : null;

    private static string? Earliest(string? one, string? other) => one is null || other is null ? one ?? other : string.CompareOrdinal(one, other) < 0 ? one : other;
}
