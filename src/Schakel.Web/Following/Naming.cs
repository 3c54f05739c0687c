// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Frozen;
using Schakel.Dossiers;
using Schakel.Procedures;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;
using Schakel.Web.Access;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>What whoever looks reads for each holder: himself, an office by its title, or the raiser as the procedure calls him.</summary>
/// <param name="course">The procedure where it runs.</param>
/// <param name="view">Who looks.</param>
/// <param name="language">In which language.</param>
public sealed class Naming(Course course, View view, Language language)
{
    // As a word or as the end of one: het afdelingshoofd.
    private static readonly FrozenSet<string> Neuter = new[] { "bestuur", "college", "dagelijks", "hoofd", "lid", "management", "meldpunt", "ministerie" }.ToFrozenSet();

    public Language Language => language;

    public View View => view;

    /// <summary>"de teammanager", "jij".</summary>
    public string Of(string holder) => view.Is(holder) ? Say("jij", "you") : $"{Article(holder)}{InSentence.Of(Title(holder))}";

    /// <summary>To whom something is told or asked: "de teammanager", "jou".</summary>
    public string To(string holder) => view.Is(holder) ? Say("jou", "you") : Of(holder);

    /// <summary>At the start of a sentence, who holds it but is someone else than whoever looks: "anderen als teamleider".</summary>
    public string Others(string holder) => view.Is(holder) ? Say($"Anderen als {InSentence.Of(Title(holder))}", $"Others as {InSentence.Of(Title(holder))}") : First(holder);

    /// <summary>"De teammanager", "Jij": who it is at the start of a sentence.</summary>
    public string First(string holder) => Capital(Of(holder));

    /// <summary>Without an article, as on a sign.</summary>
    public string Sign(string holder) => view.Is(holder) ? Say("Jij", "You") : Capital(Title(holder));

    public string Say(string dutch, string english) => language is Language.English ? english : dutch;

    private string Title(string holder) => holder switch
    {
        View.Contributor => Say("iemand die meedenkt", "someone who was asked along"),
        _ when holder.StartsWith(Holding.Colleague.Prefix, StringComparison.Ordinal) => Say("een collega", "a colleague"),
        _ when holder == Role.Raiser.Name => course.Procedure.RaiserName is { } raiser ? InEnglish.Of(raiser).In(language) : Say("melder", "raiser"),
        _ when holder == Role.Representatives.Name => course.Setting.Type.Representatives is { Length: > 0 } body ? InEnglish.Of(body).In(language) : Say("volksvertegenwoordiging", "representatives"),
        _ when !view.IsInvolved && course.Setting.Type.Office(holder) is { } office && BodyOf(office) is { } body => IsHigher(holder, body) ? Say($"hogere trede van {(body == Organisation ? "de" : "het")} {body}", $"higher rung of the {body}") : body,
        _ => course.Setting.Type.Office(holder)?.Title is { Length: > 0 } title ? InEnglish.Of(title).In(language) : holder.Replace('-', ' '),
    };

    private string Organisation => Say("organisatie", "organisation");

    // Who takes no part sees bodies and organisations, never a team or an office that one person fills (DESIGN 4, Naming). Null for an office that is a body itself.
    private string? BodyOf(Office office) =>
        Bodies.Outside(course.Setting.Type, office.Name) is { } outside ? outside == office.Name ? null : Ordering
        : office.Under is null || office.Name == course.HolderOf(Role.Top) ? null : Organisation;

    // What gives the orders, where it stands outside: of the State a ministry.
    private string Ordering => course.Setting.Type.Roles.ContainsKey("minister") ? Say("ministerie dat erover gaat", "ministry in charge") : Say("bestuur dat de opdracht geeft", "board that gives the order");

    // Two rungs of one body are told apart: the second is higher.
    private bool IsHigher(string holder, string body) => course.RungOf(holder) is { } rung && course.Procedure.Ladder.Take(rung).Select(course.HolderOf)
        .Any(lower => lower is not null && lower != holder && course.Setting.Type.Office(lower) is { } office && BodyOf(office) == body);

    private string Article(string holder) => holder == View.Contributor || holder.StartsWith(Holding.Colleague.Prefix, StringComparison.Ordinal) ? "" : language is Language.English ? "the " : Neuter.Any(Title(holder).Split(' ', ',')[0].ToLowerInvariant().EndsWith) ? "het " : "de ";

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
