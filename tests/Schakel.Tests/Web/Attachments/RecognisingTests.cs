// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Web.Attachments;

namespace Schakel.Tests.Web.Attachments;

/// <summary>What a file is, is decided by what is in it; whatever is something else as well is not taken.</summary>
public sealed class RecognisingTests
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_file_of_every_kind_is_recognised_by_what_is_in_it(FileKind kind) => Recognising.Of(Made(kind)).ShouldBe(new Examined.Is(kind));

    public static TheoryData<FileKind> Kinds => [.. Enum.GetValues<FileKind>()];

    [Fact]
    public void An_empty_file_is_refused() => Refused([], FileTexts.Empty);

    [Fact]
    public void A_file_that_is_one_byte_too_large_is_refused()
    {
        Recognising.Of(Encoding.ASCII.GetBytes(new string('x', Limits.File))).ShouldBe(new Examined.Is(FileKind.Text));
        Refused(Encoding.ASCII.GetBytes(new string('x', Limits.File + 1)), FileTexts.TooLarge);
    }

    [Fact]
    public void A_program_is_refused_whatever_it_is_called()
    {
        Refused([.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4], FileTexts.Unknown);
        Refused([0x7F, .. "ELF"u8, 2, 1, 1, 0], FileTexts.Unknown);
    }

    [Theory]
    [InlineData("<html><head><meta name=author content=X></head></html>")]
    [InlineData("\n  <?xml version='1.0'?><svg/>")]
    [InlineData("{\\rtf1{\\info{\\author X}}}")]
    [InlineData("%!PS-Adobe-3.0")]
    [InlineData("tekst\0met een nul")]
    [InlineData("tekst\u0001met iets dat niemand typt")]
    public void Text_that_is_not_plain_is_refused(string text) => Refused(Encoding.UTF8.GetBytes(text), FileTexts.Unknown);

    [Fact]
    public void Text_in_another_encoding_is_refused() => Refused([.. "caf"u8, 0xE9], FileTexts.Unknown);

    [Fact]
    public void Text_that_begins_with_a_mark_or_speaks_of_less_than_is_plain()
    {
        Recognising.Of(Encoding.UTF8.GetBytes("\uFEFFEen brief.")).ShouldBe(new Examined.Is(FileKind.Text));
        Recognising.Of(Encoding.UTF8.GetBytes("< 10 dagen")).ShouldBe(new Examined.Is(FileKind.Text));
    }

    [Fact]
    public void What_another_program_would_take_for_something_else_is_refused()
    {
        Refused([.. MadeFiles.Jpeg(), .. MadeFiles.Zip(("a.txt", "x"))], FileTexts.Mixed);
        Refused([.. MadeFiles.Pdf(), .. MadeFiles.Zip(("a.txt", "x"))], FileTexts.Mixed);
        Refused([.. MadeFiles.Pdf(), .. MadeFiles.Docx()], FileTexts.Mixed);
        Refused([.. MadeFiles.Jpeg()[..20], .. "%PDF-1.4 %%EOF"u8], FileTexts.Mixed);
        Refused([.. "Een brief.\n"u8, .. MadeFiles.Pdf()], FileTexts.Mixed);
        Refused([.. MadeFiles.Png(), .. "<script>"u8], FileTexts.Mixed);
        Refused([.. MadeFiles.Docx(), .. "meer"u8], FileTexts.Mixed);
        Refused([.. MadeFiles.Docx(), .. MadeFiles.Docx()], FileTexts.Mixed);
    }

    [Fact]
    public void Half_a_file_is_refused()
    {
        Refused(MadeFiles.Png()[..60], FileTexts.Broken);
        Refused(MadeFiles.Pdf()[..200], FileTexts.Broken);
        Refused(MadeFiles.Docx()[..^40], FileTexts.Broken);
        Refused(MadeFiles.Jpeg()[..30], FileTexts.Broken);
    }

    [Fact]
    public void A_picture_that_becomes_far_too_large_is_refused() => Refused(MadeFiles.Png(20_000, 20_000), FileTexts.TooManyPoints);

    [Fact]
    public void A_small_zip_that_becomes_far_too_large_is_refused()
    {
        var bomb = MadeFiles.Bomb(120);
        bomb.Length.ShouldBeLessThan(Limits.File / 10);

        Refused(bomb, FileTexts.Bomb);
    }

    [Fact]
    public void A_zip_that_is_no_document_is_refused() => Refused(MadeFiles.Zip(("a.txt", "x")), FileTexts.Unknown);

    [Theory]
    [InlineData("word/vbaProject.bin")]
    [InlineData("word/activeX/activeX1.xml")]
    [InlineData("xl/macrosheets/sheet1.xml")]
    public void A_document_with_macros_is_refused(string part) => Refused(MadeFiles.Docx((part, "x")), FileTexts.Macros);

    [Fact]
    public void An_OpenDocument_with_macros_is_refused() => Refused(MadeFiles.Odt(("Basic/Standard/Module1.xml", "x")), FileTexts.Macros);

    [Fact]
    public void A_document_in_a_document_is_refused() => Refused(MadeFiles.Docx(("word/embeddings/a.docx", "PK\u0003\u0004")), FileTexts.Embedded);

    [Fact]
    public void A_document_that_leads_out_of_its_folder_is_refused() => Refused(MadeFiles.Docx(("../a", "x")), FileTexts.Broken);

    [Fact]
    public void A_document_that_fetches_from_elsewhere_is_refused_and_one_with_a_link_is_not()
    {
        Refused(With("attachedTemplate"), FileTexts.FromElsewhere);
        Recognising.Of(With("hyperlink")).ShouldBe(new Examined.Is(FileKind.Docx));

        static byte[] With(string type) => MadeFiles.Docx(("word/_rels/document.xml.rels",
            $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="https://elders.example/x" TargetMode="External"/></Relationships>"""));
    }

    internal static byte[] Made(FileKind kind) => kind switch
    {
        FileKind.Pdf => MadeFiles.Pdf(),
        FileKind.Png => MadeFiles.Png(),
        FileKind.Jpeg => MadeFiles.Jpeg(),
        FileKind.Docx => MadeFiles.Docx(),
        FileKind.Xlsx => MadeFiles.Xlsx(),
        FileKind.Odt => MadeFiles.Odt(),
        FileKind.Ods => MadeFiles.Ods(),
        _ => MadeFiles.Text(),
    };

    private static void Refused(byte[] file, Wording why) => Recognising.Of(file).ShouldBe(new Examined.Not(why));
}
