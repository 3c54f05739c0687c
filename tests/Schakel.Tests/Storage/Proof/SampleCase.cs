// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;

namespace Schakel.Tests.Storage.Proof;

internal static class SampleCase
{
    public static readonly CaseEvent Erasure = EventForm.Read("vernietigd/1", "{}");

    public static IReadOnlyList<CaseEvent> Of(int dossier) =>
    [
        EventForm.Read("geopend/1", $$"""{"verhaal":"{{ProvedStore.Words}} ({{dossier}})"}"""),
        EventForm.Read("beantwoord/1", """{"motivering":"Dat klopt."}"""),
    ];
}
