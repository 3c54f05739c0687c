// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Agenda;

/// <summary>How long something goes on, in words.</summary>
internal static class Age
{
    public static string Of(AgendaItem item, DateOnly day, Language language)
    {
        var years = item.Years(day);
        if (years > 0)
            return new Wording($"{years} jaar", years == 1 ? "1 year" : $"{years} years").In(language);
        var months = (12 * (day.Year - item.Since.Year)) + day.Month - item.Since.Month - (day.Day < item.Since.Day ? 1 : 0);
        return months > 0
            ? new Wording(months == 1 ? "1 maand" : $"{months} maanden", months == 1 ? "1 month" : $"{months} months").In(language)
            : new Wording("minder dan een maand", "less than a month").In(language);
    }
}
