// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Model;
using Schakel.Web.Cases;

namespace Schakel.Tests.Web.Raising;

/// <summary>Many who raise something at the same moment.</summary>
public sealed class ManyAtOnceTests
{
    private const int Many = 64;

    [Fact]
    public async Task None_fails_none_is_lost_and_none_gets_anothers_number_or_code()
    {
        await using var site = await TestSite.Start();

        var raised = await Task.WhenAll(Enumerable.Range(0, Many).Select(async who =>
        {
            using var visitor = site.Visitor();
            var code = await visitor.Raise("signaal", Protection.Anonymous, $"Verhaal van {who}.");
            return (Who: who, Number: visitor.NumberOnPage, Code: code!);
        }));

        raised.Select(each => each.Number).Distinct().Count().ShouldBe(Many);
        raised.Select(each => each.Code).Distinct().Count().ShouldBe(Many);
        var names = Schakel.Web.Registers.Registry.Read(Repository.Root).Names;
        foreach (var (who, number, code) in raised)
        {
            var found = await FoundCase.Find(site.Store, names, number, default);
            found!.Opened.Words.Texts["feiten"].ShouldBe($"Verhaal van {who}.");
            found.File.Running.Raisers.ShouldBe([RaiserCode.Read(code)!.Reference(site.Store.CodeKey.Span)]);
        }
    }
}
