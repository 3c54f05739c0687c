// SPDX-License-Identifier: EUPL-1.2
using Schakel.Tests.Support;
using Schakel.Web.Ui;

namespace Schakel.Tests.Web.Ui;

public class InEnglishTests
{
    [Fact]
    public void Whatever_a_shipped_procedure_asks_and_whoever_may_start_it_stands_in_English_and_so_does_every_office() =>
        InEnglish.Texts.Order(StringComparer.Ordinal).ShouldBe(Written().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_text_that_nobody_translated_stays_as_the_jurist_wrote_it()
    {
        var text = InEnglish.Of("overleg met de buren");

        text.English.ShouldBe("overleg met de buren");
        text.Dutch.ShouldBe(text.English);
    }

    [Fact]
    public void Whoever_is_no_office_of_a_type_is_called_as_he_is_named() =>
        InEnglish.Title(Policy.Types[0], "wie-dan-ook").English.ShouldBe("wie-dan-ook");

    private static IEnumerable<string> Written()
    {
        foreach (var procedure in Policy.Procedures)
        {
            foreach (var step in procedure.Steps)
                yield return step.Task;
            if (procedure.Raising is { } raising)
                yield return raising.Who;
            if (procedure.RaiserName is { } raiser)
                yield return raiser;
        }

        foreach (var type in Policy.Types)
        {
            yield return type.Title;
            if (type.Representatives is { Length: > 0 } body)
                yield return body;
            foreach (var office in type.Offices.Where(office => office.Title.Length > 0))
                yield return office.Title;
        }
    }
}
