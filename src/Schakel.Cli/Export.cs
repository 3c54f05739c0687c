// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Exports;
using Schakel.Procedures.Writing;

namespace Schakel.Cli;

/// <summary><c>schakel export</c>: a procedure for other programs.</summary>
internal static class Export
{
    private const string Forms = "json|promela|smt2|dcr";

    public static Command Command(Session session)
    {
        var name = Named.Argument(session);
        var to = new Option<string?>("--to") { HelpName = Forms, Description = session.Say("JSON, of een model voor Spin, z3 of DCR", "JSON, or a model for Spin, z3 or DCR") };
        var output = Output.Option(session);
        var at = Named.At(session);
        var command = new Command("export", session.Say("schrijft een procedure voor andere programma's", "writes a procedure for other programs")) { name, to, output, at };
        command.SetAction(parsed =>
        {
            var form = parsed.GetValue(to);
            if (form is null || !Forms.Split('|').Contains(form))
                throw new WrongUse($"Waarheen? Kies met --to uit: {Forms.Replace("|", ", ")}.", $"To what? Choose with --to from: {Forms.Replace("|", ", ")}.");
            var named = Named.Find(parsed.GetValue(name), command.Name, session);
            Output.Write(Written(named, form, parsed.GetValue(at)), parsed.GetValue(output) ?? "-", session);
            return ExitCode.Holds;
        });
        return command;
    }

    private static string Written(Named named, string form, string? at)
    {
        // Without an end of line: these bytes are what the identity of the version is the hash of.
        if (form == "json")
            return CanonicalJson.Write(ProcedureJson.Of(named.Procedure));
        var course = named.Course(at);
        var durations = new Durations(named.Procedure, named.Library.Surroundings.Calendar);
        return form switch
        {
            "promela" => Promela.Of(course, durations),
            "smt2" => SmtLib.Of(course, durations),
            _ => Dcr.Of(course, durations),
        };
    }
}
