// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Schakel.Procedures.Calendars;

/// <summary>
/// A legal calendar: which days are free, and on which day a term ends. It follows the Algemene termijnenwet (Atw) art. 1 to 4. It
/// works in dates, not instants: whoever has a term has the whole of its last day. It only counts forward; art. 1 does not move the
/// end of a term that is counted back from an event (lid 2). Immutable and safe for any number of threads.
/// </summary>
public sealed class Calendar
{
    /// <summary>The first event day for which tables are kept and <see cref="LongestDays"/> is a maximum: 1 January 2016.</summary>
    public static readonly DateOnly HorizonStart = new(2016, 1, 1);

    /// <summary>The last such event day: 31 December 2055. Outside the horizon every method still works, only slower.</summary>
    public static readonly DateOnly HorizonEnd = new(2055, 12, 31);

    // Past the horizon by more than Term.MaximumCount working days, so that a term from the last event day still ends in the table.
    private static readonly DateOnly TableEnd = new(2061, 12, 31);

    // 58 kB each. Enough for every term of every procedure; whoever asks for more gets them computed anew, and no memory is lost.
    private const int TablesKept = 256;

    private readonly OpenDays open;
    private readonly FrozenDictionary<DateOnly, EquatedDay> equated;
    private readonly ConcurrentDictionary<(Term Term, bool Act), ImmutableArray<int>> tables = new();
    private readonly ConcurrentDictionary<(Term Term, bool Act), int> longest = new();

    /// <summary>Makes a calendar of the holidays of the law and these equated days.</summary>
    /// <param name="name">The name procedures call it by, such as "nederland".</param>
    /// <param name="version">1 or more. A calendar with other days has another version.</param>
    /// <param name="equatedDays">Days equated by decision (Atw art. 3 lid 3), each once, in any order.</param>
    /// <exception cref="ArgumentException">The name is empty, the version is below 1, or a day occurs twice.</exception>
    public Calendar(string name, int version, IEnumerable<EquatedDay> equatedDays)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        ArgumentNullException.ThrowIfNull(equatedDays);
        Name = name;
        Title = name;
        Version = version;
        EquatedDays = [.. equatedDays.OrderBy(equatedDay => equatedDay.Day)];
        equated = EquatedDays.ToDictionary(equatedDay => equatedDay.Day).ToFrozenDictionary();
        open = new OpenDays(HorizonStart, TableEnd, day => Holidays.IsFree(day) || equated.ContainsKey(day));
    }

    /// <summary>The name procedures call it by.</summary>
    public string Name { get; }

    /// <summary>The version of its days, 1 or more.</summary>
    public int Version { get; }

    /// <summary>Its name for people, in Dutch. The name itself unless given.</summary>
    public string Title { get; init; }

    /// <summary>The law it follows, in Dutch; empty unless given.</summary>
    public string Ground { get; init; } = "";

    /// <summary>The equated days, by date.</summary>
    public ImmutableArray<EquatedDay> EquatedDays { get; }

    /// <summary>Whether the day is a Saturday, a Sunday, a holiday or an equated day (Atw art. 1 and 3).</summary>
    public bool IsFree(DateOnly day) => open.IsFree(day.DayNumber);

    /// <summary>The name of a free day and the article that makes it free; null when the day is not free.</summary>
    public FreeDay? FreeDayOn(DateOnly day) =>
        equated.TryGetValue(day, out var found)
            ? new(day, new(found.Name, found.Name), TermsAct.Equated(found.Source))
            : Holidays.On(day);

    /// <summary>The day itself when it is not free, else the next day that is not (Atw art. 1 lid 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day up to 31 December 9999.</exception>
    public DateOnly FirstOpenDay(DateOnly day) => DateOnly.FromDayNumber(open.From(day.DayNumber));

    /// <summary>
    /// The last day of a term. Its first day is the day after the event. For a fixed term a later event never gives an earlier last day.
    /// </summary>
    /// <param name="eventDay">The day of the event the term follows, such as the day a decision was made known.</param>
    /// <param name="term">The term. In working days, only days that are not free count, whatever law applies.</param>
    /// <param name="termsActApplies">
    /// Whether the Atw applies, by law or by choice. Then the term contains two open days (art. 2) and does not end on a free day
    /// (art. 1), unless it is too long for the law (art. 4, onder a).
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The last day would come after 31 December 9999.</exception>
    public DateOnly LastDay(DateOnly eventDay, Term term, bool termsActApplies) =>
        DateOnly.FromDayNumber(LastDayNumber(eventDay, term, termsActApplies));

    /// <summary>
    /// The last day of the term for every event day of the horizon, for programs that need very many: at index
    /// <c>eventDay.DayNumber - HorizonStart.DayNumber</c> stands the <see cref="DateOnly.DayNumber"/> of the last day.
    /// </summary>
    public ImmutableArray<int> LastDayTable(Term term, bool termsActApplies)
    {
        if (tables.TryGetValue((term, termsActApplies), out var known)) return known;
        var table = BuildTable(term, termsActApplies);
        return tables.Count < TablesKept ? tables.GetOrAdd((term, termsActApplies), table) : table;
    }

    /// <summary>
    /// The most calendar days a term can take: from the event day, which does not count, to and including the last day, over every event
    /// day from <see cref="HorizonStart"/> to and including <see cref="HorizonEnd"/>.
    /// </summary>
    public int LongestDays(Term term, bool termsActApplies) =>
        longest.GetOrAdd((term, termsActApplies), key =>
            LastDayTable(key.Term, key.Act).Select((last, index) => last - index).Max() - HorizonStart.DayNumber);

    /// <summary>The last day with the reasons: every calendar day and what it does, and every rule that was applied.</summary>
    /// <inheritdoc cref="LastDay"/>
    public TermExplanation Explain(DateOnly eventDay, Term term, bool termsActApplies) =>
        new Explainer(this, eventDay, term, termsActApplies).Explain();

    private int LastDayNumber(DateOnly eventDay, Term term, bool termsActApplies)
    {
        var end = term.Unit is TermUnit.WorkingDays ? open.After(eventDay.DayNumber, term.Count) : PlainCount.End(eventDay, term);
        if (!termsActApplies || !TermsAct.Covers(term)) return end;

        var notFree = open.From(end);
        return TermsAct.WantsTwoOpenDays(term) ? Math.Max(notFree, open.After(eventDay.DayNumber, 2)) : notFree;
    }

    private ImmutableArray<int> BuildTable(Term term, bool termsActApplies)
    {
        var table = new int[HorizonEnd.DayNumber - HorizonStart.DayNumber + 1];
        for (var index = 0; index < table.Length; index++)
            table[index] = LastDayNumber(HorizonStart.AddDays(index), term, termsActApplies);
        return ImmutableCollectionsMarshal.AsImmutableArray(table);
    }
}
