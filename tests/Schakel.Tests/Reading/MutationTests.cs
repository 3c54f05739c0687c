// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;
using Schakel.Procedures.Writing;
using Schakel.Tests.Support;

namespace Schakel.Tests.Reading;

/// <summary>
/// Whatever is written, reading ends soon, with something that was read or with findings, and writing what was read never throws. What
/// is read without findings keeps the laws of the canonical form, and its JSON says all there is.
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 20261201;
    private const int MostMillisecondsEach = 2_000;

    // One text for one JSON: were something left out of the JSON, two texts that differ in it would meet here.
    private readonly Dictionary<string, string> textOf = [];

    [Fact]
    public void Five_thousand_spoiled_texts_are_read_or_refused() => Read(5_000);

    [Fact, Trait("Category", "Slow")]
    public void Two_hundred_thousand_spoiled_texts_are_read_or_refused() => Read(200_000);

    private void Read(int count)
    {
        // The short samples say all that can be said; more of them leaves time for more mistakes.
        var mutations = new Mutations(
            [.. Samples.Procedures, .. Samples.Organisations, .. Enumerable.Repeat(Samples.Whole, 60), .. Enumerable.Repeat(Samples.Smallest, 60), .. Enumerable.Repeat(Samples.Organisation, 40)],
            Seed);
        var sound = 0;
        for (var number = 0; number < count; number++)
        {
            var mutant = mutations.At(number);
            var watch = Stopwatch.StartNew();
            try
            {
                sound += OrganisationReader.Is(mutant.Text) ? ReadOrganisation(mutant) : ReadProcedure(mutant);
            }
            catch (Exception wrong) when (wrong is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"Mutant {number} of seed {Seed} goes wrong:\n{mutant.Text}", wrong);
            }

            if (watch.ElapsedMilliseconds > MostMillisecondsEach)
                Assert.Fail($"Mutant {number} of seed {Seed} takes too long.");
        }

        // Were nearly all refused, the laws would not have been tested.
        sound.ShouldBeGreaterThan(count / 20);
    }

    private int ReadProcedure(Mutant mutant)
    {
        var read = mutant.Bytes is { } bytes ? ProcedureReader.Read(bytes, "m") : ProcedureReader.Read(mutant.Text, "m");
        Require(read.Procedure is not null || !read.Findings.IsEmpty);
        RequireSentences(read.Findings);
        if (read.Procedure is not { } procedure)
            return 0;
        var (text, json) = (ProcedureFormatter.Format(procedure), Json(procedure));
        if (!read.Findings.IsEmpty)
            return 0;
        var again = ProcedureReader.Read(text, "m");
        Require(again.Findings.IsEmpty && ProcedureFormatter.Format(again.Procedure!) == text && Json(again.Procedure!) == json);
        Require(textOf.TryAdd(json, WithoutStories(procedure)) || textOf[json] == WithoutStories(procedure));
        return 1;
    }

    private static int ReadOrganisation(Mutant mutant)
    {
        var read = mutant.Bytes is { } bytes ? OrganisationReader.Read(bytes, "m") : OrganisationReader.Read(mutant.Text, "m");
        Require(read.Type is not null || !read.Findings.IsEmpty);
        RequireSentences(read.Findings);
        if (read.Type is not { } type)
            return 0;
        var (text, json) = (OrganisationFormatter.Format(type), Json(type));
        if (!read.Findings.IsEmpty)
            return 0;
        var again = OrganisationReader.Read(text, "m");
        Require(again.Findings.IsEmpty && OrganisationFormatter.Format(again.Type!) == text && Json(again.Type!) == json);
        return 1;
    }

    private static string Json(Procedure procedure) => CanonicalJson.Write(ProcedureJson.Of(procedure));

    private static string Json(OrganisationType type) => CanonicalJson.Write(OrganisationJson.Of(type));

    private static string WithoutStories(Procedure procedure) => ProcedureFormatter.Format(procedure with { Stories = [] });

    private static void RequireSentences(IEnumerable<Finding> findings) =>
        Require(findings.All(finding => finding.Place is { Line: > 0, Column: > 0 } && finding.Message is { Dutch.Length: > 0, English.Length: > 0 }));

    // Shouldly takes the sources apart for each check, which is too slow for a million.
    private static void Require(bool holds)
    {
        if (!holds)
            throw new InvalidOperationException("A law of reading and writing does not hold.");
    }
}
