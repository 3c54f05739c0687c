// SPDX-License-Identifier: EUPL-1.2
using System.Reflection;
using System.Collections.Immutable;
using Schakel.Dossiers.Events;
namespace Schakel.Tests.Dossiers;
public sealed class TempWrite
{
    [Fact]
    public void Write_all()
    {
        var samples = (ImmutableArray<CaseEvent>)typeof(EventFormTests).GetField("Samples", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Directory.CreateDirectory(Repository.PathOf("tests/Schakel.Tests/Dossiers/Samples"));
        foreach (var s in samples)
            File.WriteAllText(Repository.PathOf($"tests/Schakel.Tests/Dossiers/Samples/{EventForm.NameOf(s).Replace('/', '-')}.json"), EventForm.Write(s).Body + "\n");
    }
}
