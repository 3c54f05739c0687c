// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Components;
using Schakel.Procedures;
using Schakel.Web.Visiting;

namespace Schakel.Web.Ui;

/// <summary>What every component has: the visit, and words in its language.</summary>
public abstract class Piece : ComponentBase
{
    /// <summary>Who looks, in which language, on which day.</summary>
    [Inject]
    public Visit Visit { get; set; } = null!;

    protected Language Language => Visit.Language;

    protected DateOnly Today => Visit.Today;

    protected string Say(string dutch, string english) => Visit.Say(dutch, english);

    protected string Say(Wording text) => Visit.Say(text);

    /// <summary>The language of what people and procedures wrote, where the page is in another one; null where that goes without saying.</summary>
    protected string? Dutch => Language is Language.Dutch ? null : Language.Dutch.Tag();

    /// <summary>The same of what an organisation wrote, that need not be there in English.</summary>
    protected string? LangOf(Wording written) => written.Dutch == written.English ? Dutch : null;

    protected string Full(DateOnly day) => Dates.InFull(day, Language);

    protected string Brief(DateOnly day) => Dates.InShort(day, Language);
}
