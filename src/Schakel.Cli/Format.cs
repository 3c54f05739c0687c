// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.Text;
using Schakel.Procedures.Writing;

namespace Schakel.Cli;

/// <summary><c>schakel fmt</c>: writes texts in their one canonical form.</summary>
internal static class Format
{
    public static Command Command(Session session)
    {
        var paths = new Argument<string[]>(session.Say("PAD", "PATH"))
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = session.Say("bestanden, of mappen met .txt-bestanden", "files, or folders with .txt files"),
        };
        var check = new Option<bool>("--check") { Description = session.Say("schrijft niets; noemt alleen wat anders zou worden", "writes nothing; only names what would change") };
        var command = new Command("fmt", session.Say("schrijft teksten in hun ene vaste vorm", "writes texts in their one canonical form")) { paths, check };
        command.SetAction(parsed => Write(parsed.GetValue(paths) ?? [], parsed.GetValue(check), session));
        return command;
    }

    private static int Write(string[] paths, bool check, Session session)
    {
        if (paths.Length == 0)
            throw new WrongUse("Welke tekst? Typ bijvoorbeeld ‘schakel fmt mijn-procedure.txt’.", "Which text? Type for example ‘schakel fmt my-procedure.txt’.");
        var exit = ExitCode.Holds;
        foreach (var text in Folder.Texts(paths, session.PathOf).Select(ReadText.Of).ToList())
        {
            if (!text.Findings.IsEmpty)
            {
                // The form says what was read, and this was not all read: writing it would lose words.
                Report.Findings(text.File, text.Findings, session);
                exit = ExitCode.Broken;
            }
            else if (Canonical(text) is { } form && !form.AsSpan().SequenceEqual(text.File.Bytes))
            {
                session.Screen.Line(text.File.Name);
                if (check)
                    exit = ExitCode.Broken;
                else
                    Output.Replace(text.File.Path, text.File.Name, form);
            }
        }

        return exit;
    }

    // A calendar has no canonical form: it is as it was written.
    private static byte[]? Canonical(ReadText text) => text switch
    {
        ReadText.OfProcedure { Read.Procedure: { } procedure } => Encoding.UTF8.GetBytes(ProcedureFormatter.Format(procedure)),
        ReadText.OfOrganisation { Read.Type: { } type } => Encoding.UTF8.GetBytes(OrganisationFormatter.Format(type)),
        _ => null,
    };
}
