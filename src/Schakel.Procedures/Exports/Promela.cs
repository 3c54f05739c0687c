// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Model;
using Schakel.Procedures.Settings;

namespace Schakel.Procedures.Exports;

/// <summary>
/// A procedure as a Promela model for Spin. It says what happens and what must hold, not why it does: each claim is proved by Spin alone.
/// </summary>
public static class Promela
{
    /// <summary>
    /// Writes the model. Without a bound it has no clock, because a clock that grows can hide a circle; with <c>-DGRENS=days</c> it has
    /// one that stops just past the bound.
    /// </summary>
    /// <param name="course">The procedure in a setting.</param>
    /// <param name="durations">The most days of its steps.</param>
    public static string Of(Course course, Durations durations)
    {
        var text = new StringBuilder();
        text.Append(Heading(course));
        var steps = Reached.From(course);
        foreach (var step in steps)
            text.Append($"#define {Name(course, step)} {step}\n");
        text.Append($"#define EINDE {course.Procedure.Steps.Length}\n#define VAST {course.Procedure.Steps.Length + 1}\n");
        text.Append(Declarations);
        text.Append($"active proctype dossier()\n{{\n  {Begin(course)};\n  do\n");
        foreach (var step in steps)
        {
            text.Append($"  :: atomic {{ st == {Name(course, step)} ->\n     if\n");
            foreach (var edge in course.Edges[step])
                text.Append($"     :: {string.Join("; ", Leaving(course, durations, edge))} /* {Identifiers.Ascii(edge.Label)} */\n");
            if (course.Edges[step].All(edge => edge.Kind is not EdgeKind.Lapse))
                text.Append("     :: naar(VAST, 0, 0) /* nobody said what silence does */\n");
            text.Append("     fi }\n");
        }

        return text.Append("  :: st == EINDE -> break\n  od\n}\n").ToString();
    }

    private const string Declarations = """

        short st = VAST;
        byte trede, termijn;             /* the rung of the holder, from 1; the named term that runs; 0 is none */
        bool zonder_antwoord = true;     /* the last duty or judgment was met with silence */
        bool stille_dood, lager;         /* what must never come true */
        #ifdef GRENS
        int klok;
        #define duur(d) klok = (klok + d > GRENS -> GRENS + 1 : klok + d)
        #else
        #define duur(d) skip
        #endif

        inline naar(s, r, t) { st = s; trede = r; termijn = t }
        inline beantwoord() { zonder_antwoord = false }
        inline zwijg(r, t)
        {
          zonder_antwoord = true;
          lager = lager || ((termijn == 0 || termijn != t) && (trede == 0 || r <= trede))
        }
        inline sluit() { stille_dood = stille_dood || zonder_antwoord }

        ltl eindigt { <> (st == EINDE) }
        ltl geen_stille_dood { [] !stille_dood }
        ltl nooit_lager { [] !lager }
        #ifdef GRENS
        ltl op_tijd { [] (klok <= GRENS) }
        ltl krap { [] (klok < GRENS) }
        #endif


        """;

    private static string Heading(Course course) => $"""
        /* {Identifiers.Ascii(course.Procedure.Name)}, versie {course.Procedure.Version}; {Identifiers.Ascii(course.Setting.ToString())}
           spin -a model.pml && gcc -o pan pan.c && ./pan -a -N eindigt      (and geen_stille_dood, nooit_lager)
           spin -a -DGRENS=days model.pml: op_tijd must hold, and krap must fail where the bound is tight.
           "max search depth too small" is no proof: give pan a larger -m. */

        """;

    private static string Begin(Course course)
    {
        if (course.Start >= 0)
            return To(course, course.Start, null);
        if (course.Start == Edge.Nowhere)
            return To(course, Edge.Nowhere, null);
        var (_, target) = course.Follow(null, new Target.ToStep(course.Procedure.Steps[0].Name), bySilence: false);
        return target is Target.ToForum ? To(course, Edge.Out, target) : $"sluit(); {To(course, Edge.Out, target)}";
    }

    private static IEnumerable<string> Leaving(Course course, Durations durations, Edge edge)
    {
        var step = course.Procedure.Steps[edge.From];
        var asks = step.Kind is not StepKind.Right;
        yield return $"duur({durations.Days(course, edge)})";
        if (asks && edge.Kind is EdgeKind.Lapse && edge.To != Edge.Nowhere)
            yield return $"zwijg({Rung(course, edge.To, edge.Target)}, {Term(course, edge.To)})";
        if (asks && edge.Kind is not EdgeKind.Lapse && edge.Who is not { IsRaiser: true })
            yield return "beantwoord()";
        if (edge is { To: Edge.Out, Target: not Target.ToForum } && !IsOwnDeed(step, edge))
            yield return "sluit()";
        yield return To(course, edge.To, edge.Target);
    }

    // The raiser's own act or answer may end it; his silence may not end what nobody answered.
    private static bool IsOwnDeed(Step step, Edge edge) => edge.Kind switch
    {
        EdgeKind.Lapse => false,
        EdgeKind.Act => edge.Who is { IsRaiser: true },
        _ => step.Holder is { IsRaiser: true },
    };

    private static string To(Course course, int to, Target? target) => to switch
    {
        Edge.Nowhere => "naar(VAST, 0, 0)",
        Edge.Out => "naar(EINDE, 0, 0)",
        _ => $"naar({Name(course, to)}, {Rung(course, to, target)}, {Term(course, to)})",
    };

    private static int Rung(Course course, int to, Target? target) => to >= 0
        ? course.Procedure.Steps[to].Kind is StepKind.Right ? 0 : course.RungOf(course.HolderOf(course.Procedure.Steps[to].Holder)) + 1 ?? 0
        : target is Target.ToForum ? course.Procedure.Ladder.Length + 1 : 0;

    private static int Term(Course course, int to) =>
        to >= 0 && course.Procedure.Steps[to].InTerm is { } term ? 1 + NamedTerms(course).IndexOf(term.Name) : 0;

    private static ImmutableArray<string> NamedTerms(Course course) =>
        [.. course.Procedure.Steps.Select(step => step.InTerm?.Name).OfType<string>().Distinct()];

    private static string Name(Course course, int step) => Identifiers.Ascii(course.Procedure.Steps[step].Name, step);
}
