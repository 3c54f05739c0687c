// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Tests.Support;

/// <summary>
/// Random procedures, the same for the same seed: 3 to 12 steps on a ladder of 2 to 5 roles of <see cref="Organisations.Ladder"/>, with
/// duties, judgments, rights, named terms, extensions, suspensions, acts and gates. They are meant to hold; <see cref="Mutants"/> are not.
/// </summary>
public static class Generated
{
    public static Procedure Procedure(int seed)
    {
        var read = ProcedureReader.Read(Text(seed), $"willekeurig-{seed}.txt");
        return read.Findings.IsEmpty ? read.Procedure! : throw new InvalidOperationException($"{read.Findings[0]}\n{Text(seed)}");
    }

    public static string Text(int seed) => new Writer(seed).Write();

    private sealed class Writer(int seed)
    {
        private const int MostSteps = 12;
        private static readonly string[] Roles = ["eerste", "tweede", "derde", "vierde", "vijfde"];
        private static readonly string[] Terms = ["3 dagen", "5 werkdagen", "10 werkdagen", "2 weken", "15 werkdagen", "4 weken"];

        private readonly Random random = new(seed);
        private readonly StringBuilder text = new();
        private string[] ladder = [];
        private bool[] twice = [];
        private bool[] right = [];

        public string Write()
        {
            ladder = random.Next(4) == 0 ? ["stuur", "boven stuur", "top"] : [.. Roles.Take(random.Next(2, 6))];
            twice = [.. ladder.Select(_ => random.Next(4) == 0)];
            right = [.. ladder.Select((_, rung) => rung == 0 || random.Next(5) == 0)];
            for (var rung = 0; ladder.Length + twice.Count(yes => yes) + right.Count(yes => yes) > MostSteps; rung++)
                twice[rung] = false;
            Header();
            for (var rung = 0; rung < ladder.Length; rung++)
            {
                if (twice[rung])
                    Asks(rung, first: true);
                Asks(rung, first: false);
                if (right[rung])
                    Right(rung);
            }

            return text.ToString();
        }

        private void Header()
        {
            Line($"procedure willekeurig-{seed}, versie 1");
            Line("titel Willekeurig");
            Line("soort invoeringstoets");
            Line("grond geen");
            Line("trekken iedereen in publieke dienst, met feiten");
            Line(ladder[0] == "stuur" ? "stuur wie besloot" : "stuur eerste");
            Line($"ladder {string.Join(" < ", ladder)} < openbaar");
            Line(random.Next(3) == 0 ? "rekenen zonder Algemene termijnenwet" : "rekenen als Algemene termijnenwet (eigen keuze)");
            Line("beschermt open, vertrouwelijk, anoniem");
            Line("noemt melder melder");
            Line("vraagt laatste-dag datum verplicht, hoogstens 2 weken na ontvangst");
            for (var rung = 0; rung < ladder.Length; rung++)
            {
                if (twice[rung])
                    Line($"termijn samen-{rung} {random.Next(2, 4)} weken{Pick("", "", " vanaf ontvangst", " vanaf laatste-dag")}");
            }

            if (random.Next(2) == 0)
                Line($"mag melder intrekken -> klaar als ingetrokken{Pick("", " na 5 werkdagen")}");
        }

        // A rung may have two steps in one named term; the higher rungs judge, but a body may also be asked to do its duty.
        private void Asks(int rung, bool first)
        {
            Line($"stap {Name(rung, first)}");
            Line($"wie {ladder[rung]}");
            Line(rung == 0 || random.Next(3) == 0 ? "plicht antwoord met redenen" : "oordeel houdt het antwoord stand?");
            if (twice[rung])
                Line($"in samen-{rung}");
            if (!twice[rung])
                Line(Due());
            else if (first)
                Line("binnen 5 werkdagen");
            if (first)
                Line($"kan doorgaan -> {Name(rung, first: false)}{Pick("", " met motivering")}");
            else
                Answers(rung);
            if (random.Next(3) == 0)
                Line($"verdagen {random.Next(2, 6)} werkdagen, hoogstens {random.Next(1, 3)} keer");
            if (random.Next(5) == 0)
                Line($"aanhouden herstel, hoogstens 1 keer, ten hoogste {random.Next(1, 3)} weken");
            if (random.Next(6) == 0)
                Line("mag melder naar-ombudsman -> poort ombudsman met motivering");
            if (!first && right[rung] && rung > 0 && random.Next(2) == 0)
                Line($"mag {ladder[rung - 1]} alsnog-beslissen -> {RightOf(rung)} met motivering");
            Line($"zwijgt -> {(first ? Name(rung, first: false) : Above(rung))}");
        }

        private string Due() => random.Next(8) == 0 ? "tot laatste-dag, hoogstens 3 weken" : $"binnen {Terms[random.Next(Terms.Length)]}";

        private void Answers(int rung)
        {
            var to = right[rung] ? RightOf(rung) : "klaar als beantwoord";
            Line($"kan volgen -> {to} met motivering, toezegging");
            Line($"kan uitleggen -> {to} met motivering, weging");
            if (random.Next(3) == 0)
                Line($"kan meetrekken -> {Above(rung)} met motivering");
        }

        private void Right(int rung)
        {
            Line($"stap {RightOf(rung)}");
            Line("wie melder");
            Line("recht leg het antwoord hogerop voor");
            Line($"binnen {Pick("2 weken", "3 weken", "4 weken")}");
            Line(rung == ladder.Length - 1 ? "kan beroep -> poort rechter met motivering" : $"kan opschalen -> {Above(rung)} met motivering");
            if (random.Next(2) == 0)
                Line("kan goed-zo -> klaar als tevreden");
            Line("zwijgt -> klaar als beantwoord");
        }

        private string Above(int rung)
        {
            if (rung == ladder.Length - 1)
                return "openbaar";
            var higher = random.Next(12) == 0 ? random.Next(rung + 1, ladder.Length) : rung + 1;
            return Name(higher, twice[higher]);
        }

        private static string Name(int rung, bool first) => $"{(first ? "voor" : "trede")}-{rung}";

        private static string RightOf(int rung) => $"weerwoord-{rung}";

        private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

        private void Line(string line) => text.Append(line).Append('\n');
    }
}
