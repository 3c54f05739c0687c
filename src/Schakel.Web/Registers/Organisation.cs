// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.OwnTexts;
using Schakel.Storage;

namespace Schakel.Web.Registers;

/// <summary>An organisation.</summary>
/// <param name="Name">The name in the store and in addresses.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Type">Its type, by name.</param>
/// <param name="Under">Of which its offices outside are: who gives it its task. Null where that is not known.</param>
/// <param name="IsInvented">Whether it is invented, for demonstrations.</param>
public sealed record Organisation(string Name, string Title, string Type, string? Under, bool IsInvented)
{
    /// <summary>Its identifier in the register of public organisations; null where it has none there.</summary>
    public Uri? Tooi { get; init; }

    /// <summary>What it says of itself, as far as that was looked up; null where it says nothing.</summary>
    public OwnOrganisation? Itself { get; init; }

    /// <summary>It with what it says of itself on a day.</summary>
    public async Task<Organisation> OfItself(Store store, DateOnly day, CancellationToken stop) => With(await store.OwnTexts.Of(OwnRegister.Organisation, Name, stop), day);

    /// <summary>It with what stands of it in its own register on a day.</summary>
    internal Organisation With(OwnBook book, DateOnly day) => book.On(day).OfType<OwnOrganisation>().FirstOrDefault() is { } itself
        ? this with { Itself = itself, Tooi = itself.Tooi.Length > 0 && Registers.Tooi.Fault(itself.Tooi, this) is null ? new Uri(itself.Tooi) : Tooi } : this;

    /// <summary>Reads all of a table.</summary>
    /// <exception cref="InvalidDataException">An identifier is wrong, or two organisations have the same.</exception>
    internal static IEnumerable<Organisation> Read(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        var all = rows.Select(row => Read(row)).ToList();
        return all.Where(each => each.Tooi is not null).GroupBy(each => each.Tooi).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw new InvalidDataException($"{string.Join(" and ", twice.Select(each => each.Name))} have the same TOOI identifier.") : all;
    }

    private static Organisation Read(IReadOnlyDictionary<string, string> row)
    {
        var read = new Organisation(row["naam"], row["titel"], row["soort"], row["onder"] is { Length: > 0 } under ? under : null, row["verzonnen"] == "ja");
        // A table of before there were identifiers has no column for them.
        return read with { Tooi = Registers.Tooi.Read(row.GetValueOrDefault("tooi", ""), read) };
    }
}
