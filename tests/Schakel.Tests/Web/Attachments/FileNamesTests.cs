// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Web.Attachments;

namespace Schakel.Tests.Web.Attachments;

/// <summary>What someone's computer calls a file is cleaned, and ends as what the file is.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("brief.pdf", "brief.pdf")]
    [InlineData("C:\\Users\\f.jansen\\Brief aan het bestuur (2).docx", "Brief aan het bestuur (2).pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("factuur\u202Efdp.exe", "factuurfdp.pdf")]
    [InlineData("een\r\nkop: x.pdf", "eenkop x.pdf")]
    [InlineData("a\"; filename=\"b.html", "a filenameb.pdf")]
    [InlineData("één brief.PDF", "één brief.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    [InlineData("…", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_name_keeps_what_people_read(string? given, string? kept) => FileNames.Clean(given, FileKind.Pdf).ShouldBe(kept);

    [Fact]
    public void A_long_name_is_cut_and_never_through_a_character()
    {
        FileNames.Clean(new string('x', 500), FileKind.Png)!.Length.ShouldBe(84);
        FileNames.Clean(new string('x', 79) + "𝔸𝔸𝔸", FileKind.Png).ShouldBe(new string('x', 79) + ".png");
    }
}
