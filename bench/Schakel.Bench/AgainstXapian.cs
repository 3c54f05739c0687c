// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;

namespace Schakel.Bench;

/// <summary>The same questions to the same text, asked of Debian's Xapian (python3-xapian).</summary>
/// <param name="Indexed">Seconds to index.</param>
/// <param name="Words">Milliseconds of each question by words, in order of length.</param>
/// <param name="Likeness">The same by likeness.</param>
/// <param name="Found">What was found for each question by words, by the place of a text.</param>
internal sealed record AgainstXapian(double Indexed, double[] Words, double[] Likeness, IReadOnlyList<string[]> Found)
{
    private static readonly string[] Files = ["texts", "words", "likeness", "index"];

    public static AgainstXapian Run(List<string> texts, List<string> words, List<string> likeness)
    {
        var folder = Directory.CreateTempSubdirectory("schakel").FullName;
        string[] files = [.. Files.Select(name => Path.Join(folder, name))];
        File.WriteAllLines(files[0], texts.Select((text, at) => $"{at}\t{text}"));
        File.WriteAllLines(files[1], words);
        File.WriteAllLines(files[2], likeness);
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Join(Shipped.Root, "bench", "against-xapian.py"), .. files]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var lines = python.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        python.WaitForExit();
        if (python.ExitCode != 0)
            throw new InvalidOperationException("Xapian did not run: apt-get install python3-xapian.");
        Directory.Delete(folder, recursive: true);
        return new(double.Parse(lines[0][1]), Of("words"), Of("likeness"), [.. lines.Where(line => line[0] == "words").Select(line => line[2..])]);

        double[] Of(string kind) => [.. lines.Where(line => line[0] == kind).Select(line => double.Parse(line[1]) / 1000).Order()];
    }
}
