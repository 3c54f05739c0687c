// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.Text.Unicode;
using Schakel.Dossiers.Retaining;
using Schakel.Procedures.Reading;
using Schakel.Web.Retaining;

namespace Schakel.Cli.Retaining;

/// <summary>The selection list that a command goes by: what <c>--list</c> names, or the one in <c>policy</c>.</summary>
internal static class SelectionFile
{
    public static Option<string?> Option(Session session) => new("--list")
    {
        HelpName = session.Say("BESTAND", "FILE"),
        Description = session.Say("de selectielijst van de organisatie (csv); anders policy/retention/selectielijst.csv", "the selection list of the organisation (csv); else policy/retention/selectielijst.csv"),
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="WrongUse">It is not there, or something in it is wrong; then everything that is wrong is told with its line.</exception>
    public static SelectionList Read(string? typed, Session session)
    {
        var path = typed is null ? Path.Join(session.Shipped.Home, "policy", "retention", "selectielijst.csv") : session.PathOf(typed);
        var name = typed ?? Path.GetRelativePath(session.Shipped.Home, path);
        var file = TextFile.Read(path, name);
        if (!Utf8.IsValid(file.Bytes))
            throw new WrongUse($"‘{name}’ is geen UTF-8. Bewaar het als UTF-8 en probeer het opnieuw.", $"‘{name}’ is not UTF-8. Save it as UTF-8 and try again.");
        var (list, findings) = SelectionList.Read(SelectionText.Rows(file.Text), Known(session));
        if (list is not null)
            return list;
        foreach (var finding in findings.SkipLast(1))
            session.Note($"{name}:{finding.Line}: {finding.Message.Dutch}", $"{name}:{finding.Line}: {finding.Message.English}");
        throw new WrongUse($"{name}:{findings[^1].Line}: {findings[^1].Message.Dutch}", $"{name}:{findings[^1].Line}: {findings[^1].Message.English}");
    }

    private static HashSet<string> Known(Session session) =>
        [.. Library.Of([], session.Shipped).Surroundings.Procedures.Select(procedure => procedure.Name), .. Vocabulary.Kinds.Words];
}
