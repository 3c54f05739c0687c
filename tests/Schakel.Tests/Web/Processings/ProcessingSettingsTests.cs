// SPDX-License-Identifier: EUPL-1.2
using Schakel.Web.Processings;

namespace Schakel.Tests.Web.Processings;

public sealed class ProcessingSettingsTests
{
    [Theory]
    [InlineData("https://logboek.example/v1/traces", "https://register.example/{organisatie}/{soort}", null)]
    [InlineData("http://127.0.0.1:4318/v1/traces", "https://register.example/14", null)]
    [InlineData("verwerkingen.jsonl", "https://register.example/14", null)]
    [InlineData(null, null, null)]
    [InlineData(null, "https://register.example/14", "SCHAKEL_PROCESSING_ACTIVITY staat er, maar SCHAKEL_PROCESSING_LOG niet.")]
    [InlineData("http://logboek.example/v1/traces", "https://register.example/14", "moet een https-adres zijn")]
    [InlineData("ftp://logboek.example/", "https://register.example/14", "moet een https-adres zijn")]
    [InlineData("https://logboek.example/v1/traces", null, "moet een adres zijn in het register")]
    [InlineData("https://logboek.example/v1/traces", "veertien", "moet een adres zijn in het register")]
    public void A_place_is_an_https_address_or_a_file_and_needs_the_activity(string? log, string? activity, string? fault)
    {
        var environment = new Dictionary<string, string?> { ["SCHAKEL_PROCESSING_LOG"] = log, ["SCHAKEL_PROCESSING_ACTIVITY"] = activity };

        var (settings, told) = ProcessingSettings.Read(environment.GetValueOrDefault, path => "/hier/" + path);

        if (fault is null)
            told.ShouldBeNull();
        else
            told!.Dutch.ShouldContain(fault);
        (settings is not null).ShouldBe(fault is null && log is not null);
        if (log == "verwerkingen.jsonl")
            settings!.File.ShouldBe("/hier/verwerkingen.jsonl");
    }

    [Fact]
    public void The_word_that_lets_us_in_is_in_no_text() =>
        new ProcessingSettings("https://register.example") { To = new Uri("https://logboek.example/"), Token = "een-geheim-woord" }.ToString().ShouldNotContain("geheim");
}
