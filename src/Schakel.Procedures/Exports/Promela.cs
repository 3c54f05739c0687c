// SPDX-License-Identifier: EUPL-1.2
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
        var steps = new Ways(course).Steps.ToList();
        foreach (var step in steps)
            text.Append($"#define {PromelaEdge.Name(course, step)} {step}\n");
        text.Append($"#define EINDE {course.Procedure.Steps.Length}\n#define VAST {course.Procedure.Steps.Length + 1}\n");
        text.Append(Declarations);
        text.Append($"active proctype dossier()\n{{\n  {Begin(course)};\n  do\n");
        foreach (var step in steps)
        {
            text.Append($"  :: atomic {{ st == {PromelaEdge.Name(course, step)} ->\n     if\n");
            foreach (var edge in course.Edges[step])
                text.Append($"     :: {string.Join("; ", PromelaEdge.Effects(course, durations, edge))} /* {Identifiers.Ascii(edge.Label)} */\n");
            if (course.Edges[step].All(edge => edge.Kind is not EdgeKind.Lapse))
                text.Append("     :: naar(VAST, 0, 0) /* nobody said what silence does */\n");
            text.Append("     fi }\n");
        }

        return text.Append("  :: st == EINDE -> break\n  od\n}\n").ToString();
    }

    private const string Declarations = """

        short st = VAST;
        byte trede, termijn;             /* the rung of the holder, from 1; the named term that runs; 0 is none */
        bool zonder_redenen = true;      /* the last duty or judgment was not answered with reasons */
        bool stille_dood, lager;         /* what must never come true */
        #ifdef GRENS
        int klok;
        #define duur(d) klok = (klok + d > GRENS -> GRENS + 1 : klok + d)
        #else
        #define duur(d) skip
        #endif

        inline naar(s, r, t) { st = s; trede = r; termijn = t }
        inline zwijgt_naar(r, t)         /* who is silent is followed by one higher; in one named term by none lower */
        {
          lager = lager || (termijn != 0 && termijn == t -> r < trede : r <= trede)
        }
        inline eindigt_mits() { stille_dood = stille_dood || zonder_redenen }

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
        if (course.Start != Edge.Out)
            return PromelaEdge.To(course, course.Start);
        var (_, target) = course.Follow(null, new Target.ToStep(course.Procedure.Steps[0].Name), bySilence: false);
        return target is Target.ToForum ? PromelaEdge.To(course, Edge.Out) : $"eindigt_mits(); {PromelaEdge.To(course, Edge.Out)}";
    }
}
