// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Retaining;

namespace Schakel.Tests.Dossiers.Retaining;

public sealed class RetoldTests
{
    private static readonly RetainedDossier Dossier = new("7K3M-04XT-9WQB", "gemeente-x", "signaal", "signaal", new(2026, 11, 1), new(2026, 12, 1));

    public static TheoryData<string> Names => [.. EventForm.Types];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_event_is_retold_with_its_sentence(string name) => Told(name).ShouldContain(EventTexts.Of(name).Dutch);

    [Theory]
    [InlineData("geopend/2", "teamleider", "team-west", "Puk", "De regel wijkt.", "De brief herschrijven")]
    [InlineData("bijgedragen/1", "evenredigheid (voor en tegen)", "Het weegt.", "de burger")]
    [InlineData("uitgenodigd/1", "jurist", "Mag dit?")]
    [InlineData("bijgevoegd/1", "brief.pdf")]
    [InlineData("toegezegd/1", "Bellen")]
    [InlineData("onthulling-aangekondigd/1", "Sv 160", "De wet dwingt.")]
    [InlineData("aangesloten/1", "Kees")]
    [InlineData("verzuimd/2", "directeur")]
    [InlineData("vernietigd/1", "12.3", "2027/4")]
    public void No_word_that_came_along_is_lost(string name, params string[] words)
    {
        var told = Told(name);

        foreach (var word in words)
            told.ShouldContain(word);
    }

    private static string Told(string name) => Retold.Of("Signaal", "Gemeente X", Dossier, [EventForm.Read(name, File.ReadAllText(
        Repository.PathOf($"tests/Schakel.Tests/Dossiers/Samples/{name.Replace('/', '-')}.json")).TrimEnd('\n'))]);
}
