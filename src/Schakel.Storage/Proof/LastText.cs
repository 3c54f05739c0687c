// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dossiers;

namespace Schakel.Storage.Proof;

/// <summary>A text that is mostly that of the row before.</summary>
internal sealed class LastText
{
    private byte[] bytes = [];
    private string text = "";

    public string Of(ReadOnlySpan<byte> stored)
    {
        if (!stored.SequenceEqual(bytes))
            (bytes, text) = (stored.ToArray(), Encoding.UTF8.GetString(stored));
        return text;
    }
}

/// <summary>The day in the Netherlands of a moment, which is mostly in the same hour as the one before: a day never changes within an hour.</summary>
internal sealed class LastDay
{
    private const int ToTheHour = 13;
    private byte[] hour = [];
    private byte[] day = [];

    /// <summary>The day of a moment as it is stored.</summary>
    /// <exception cref="FormatException">It is no moment.</exception>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> at)
    {
        if (hour.Length == 0 || !at.StartsWith(hour))
        {
            day = Encoding.UTF8.GetBytes(Moment.Read(Encoding.UTF8.GetString(at)).Day.ToString("yyyy-MM-dd"));
            hour = at[..ToTheHour].ToArray();
        }

        return day;
    }
}
