// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Schakel.Procedures.Checking;
using Schakel.Procedures.Reading;

namespace Schakel.Bench;

/// <summary>Reading and checking, beside the SHA-256 of the same bytes: a ratio that does not depend on the machine.</summary>
[MemoryDiagnoser]
public class Checking
{
    private readonly string text = Shipped.Ladder(10_000);
    private readonly ReadProcedure read = ProcedureReader.Read(Shipped.Ladder(10_000), "lang.txt");
    private readonly byte[] bytes = System.Text.Encoding.UTF8.GetBytes(Shipped.Ladder(10_000));

    [GlobalSetup]
    public void Holds()
    {
        if (Checker.Check(read, "lang.txt", Shipped.Surroundings) is { Holds: false } verdict)
            throw new InvalidOperationException(string.Join('\n', verdict.Findings.Take(3).Select(finding => finding.Message.English)));
    }

    [Benchmark(Baseline = true)]
    public byte[] Sha256OfTenThousandSteps() => SHA256.HashData(bytes);

    [Benchmark]
    public ReadProcedure ReadTenThousandSteps() => ProcedureReader.Read(text, "lang.txt");

    [Benchmark]
    public Verdict CheckTenThousandSteps() => Checker.Check(read, "lang.txt", Shipped.Surroundings);

    [Benchmark]
    public int ReadAndCheckAllShipped() => Shipped.Texts.Count(text => Checker.Check(text.Text, text.File, Shipped.Surroundings).Holds);
}
