// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;

namespace Schakel.Dossiers.Telling;

/// <summary>How someone wants to hear by mail that something changed.</summary>
public enum MailChoice
{
    /// <summary>Once a day, and at once where it is urgent: what everyone gets who chose nothing.</summary>
    Daily,

    /// <summary>At once, whatever it is.</summary>
    AtOnce,

    /// <summary>Not at all.</summary>
    Off,
}

/// <summary>What follows from such a choice.</summary>
public static class MailChoices
{
    /// <summary>When the mail of a day goes out, in the Netherlands.</summary>
    public static readonly TimeOnly Hour = new(7, 0);

    /// <summary>The words for them, as a store and a form say them.</summary>
    public static FrozenDictionary<MailChoice, string> Words { get; } = new Dictionary<MailChoice, string>
    {
        [MailChoice.Daily] = "samen",
        [MailChoice.AtOnce] = "meteen",
        [MailChoice.Off] = "uit",
    }.ToFrozenDictionary();

    /// <summary>The choice that a word says; null where it says none.</summary>
    public static MailChoice? Read(string word) => Words.Where(each => each.Value == word).Select(each => (MailChoice?)each.Key).FirstOrDefault();

    /// <summary>From when a mail may go out; null where none does.</summary>
    /// <param name="choice">What he chose.</param>
    /// <param name="isUrgent">Whether it is urgent.</param>
    /// <param name="now">The present moment.</param>
    public static Moment? NotBefore(MailChoice choice, bool isUrgent, Moment now) => choice switch
    {
        MailChoice.Off => null,
        MailChoice.Daily when !isUrgent => Moment.On(now.Day, Hour) is var today && today.Instant > now.Instant ? today : Moment.On(now.Day.AddDays(1), Hour),
        _ => now,
    };
}
