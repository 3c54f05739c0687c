// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dossiers.Events;

namespace Schakel.Tests.Dossiers.Events;

/// <summary>A glance at an opening sees what reading all of it would.</summary>
public sealed class OpeningGlanceTests
{
    private static string Sample(string name) => File.ReadAllText(Repository.PathOf($"tests/Schakel.Tests/Dossiers/Samples/{name}.json")).Trim();

    [Fact]
    public void It_sees_the_kind_and_the_procedure_that_reading_sees()
    {
        var body = EventForm.Write(EventForm.Read(EventForm.Opened, Sample("geopend-1"))).Body;
        var frozen = ((CaseEvent.Opened)EventForm.Read(EventForm.Opened, body)).Frozen;

        OpeningGlance.Read(Encoding.UTF8.GetBytes(body)).ShouldBe(new OpeningGlance(frozen.Kind, frozen.ProcedureHash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"frozen":null}""")]
    [InlineData("""{"frozen":{"kind":"Signal"}}""")]
    [InlineData("""{"frozen":{"kind":"Iets","procedureHash":"abc"}}""")]
    [InlineData("""{"frozen":{"kind":"Signal","procedureHash":7}}""")]
    public void It_sees_nothing_in_what_is_no_opening(string body) => OpeningGlance.Read(Encoding.UTF8.GetBytes(body)).ShouldBeNull();
}
