// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers.OwnTexts;
using Schakel.Procedures;
using Schakel.Storage;

namespace Schakel.Web.Registers;

/// <summary>The frameworks that organisations keep themselves, with every text that they ever had, seen on a day.</summary>
/// <param name="Books">The registers of those organisations.</param>
/// <param name="Day">The day.</param>
/// <param name="TitleOf">What people call an organisation.</param>
public sealed record OwnFrameworks(ImmutableArray<OwnBook> Books, DateOnly Day, Func<string, string> TitleOf)
{
    /// <summary>Of nobody.</summary>
    public static readonly OwnFrameworks None = new([], DateOnly.MinValue, name => name);

    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Those that are in force that day.</summary>
    public ImmutableArray<Framework> Frameworks { get; } = [.. Books.SelectMany(book => book.On(Day).OfType<OwnFramework>().Select(text => Framework(book.Organisation, text, TitleOf)))];

    /// <summary>Their principles.</summary>
    public ImmutableArray<Principle> Principles { get; } = [.. Books.SelectMany(book => book.On(Day).OfType<OwnFramework>().SelectMany(text => Of(book.Organisation, text, TitleOf)))];

    /// <summary>What was seen, in a word that a form carries: the day, and the last change of each register.</summary>
    public string Stamp => string.Join(' ', Books.Select(book => string.Create(CultureInfo.InvariantCulture, $"{book.Organisation}={book.Number}")).Prepend(Day.ToString(DayForm, CultureInfo.InvariantCulture)));

    public static async Task<OwnFrameworks> At(Store store, IReadOnlyCollection<string> organisations, DateOnly day, Func<string, string> titleOf, CancellationToken stop) =>
        new(await store.OwnTexts.Of(OwnRegister.Frameworks, organisations, stop), day, titleOf);

    /// <summary>The same as who carries a stamp saw them; as they are where it is none.</summary>
    public OwnFrameworks AsSeen(string stamp)
    {
        var words = stamp.Split(' ');
        if (stamp == Stamp || !DateOnly.TryParseExact(words[0], DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return this;
        var numbers = words.Skip(1).Select(word => word.Split('=')).Where(parts => parts.Length == 2 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .GroupBy(parts => parts[0]).ToDictionary(group => group.Key, group => long.Parse(group.First()[1], CultureInfo.InvariantCulture));
        return new([.. Books.Select(book => book.AsOf(numbers.GetValueOrDefault(book.Organisation)))], day, TitleOf);
    }

    /// <summary>The principle that is called so now.</summary>
    public Principle? Called(string written) => Principles.FirstOrDefault(each => each.IsCalled(written));

    /// <summary>The principle that ever was called so, as it read the last time; null where none was.</summary>
    /// <param name="written">As it was written.</param>
    /// <param name="until">The last day on which that can have been written down.</param>
    public Principle? EverCalled(string written, DateOnly until) => Books
        .SelectMany(book => book.Changes.Where(change => change.At.Day <= until).Reverse().SelectMany(change => Of(book.Organisation, (OwnFramework)change.Text, TitleOf)))
        .FirstOrDefault(each => each.IsCalled(written));

    private static Framework Framework(string organisation, OwnFramework text, Func<string, string> titleOf) =>
        new($"{organisation}/{text.Name}", With(text.Called, titleOf(organisation)), text.Source) { Owner = organisation };

    private static IEnumerable<Principle> Of(string organisation, OwnFramework text, Func<string, string> titleOf) => text.Principles.Select(each => new Principle(
        $"{organisation}/{text.Name}", $"{organisation}/{text.Name}/{each.Name}", With(each.Called, titleOf(organisation)), each.Explained, each.Source.Length > 0 ? each.Source : text.Source)
    {
        Owner = organisation,
        Called = each.Called,
    });

    // Whoever reads it elsewhere must know whose word it is.
    private static Wording With(Wording title, string organisation) => new($"{title.Dutch} ({organisation})", $"{title.English} ({organisation})");
}
