// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;

namespace Schakel.Procedures.Reading;

/// <summary>What reading a type of organisation gave.</summary>
/// <param name="Type">What could be read of it; null where there was none in it.</param>
/// <param name="Findings">What is wrong with the text. Empty means that every word was understood.</param>
public sealed record ReadOrganisation(OrganisationType? Type, ImmutableArray<Finding> Findings);

/// <summary>Reads the text of a type of organisation. Tells all mistakes at once; no input makes it throw.</summary>
public static class OrganisationReader
{
    private static readonly ImmutableArray<string> AllWords =
        [.. Vocabulary.OrganisationWords.Union(Vocabulary.OfficeWords).Union(Vocabulary.OfficeBlockWords)];

    /// <summary>Whether this text is a type of organisation and not a procedure.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string text) => text.AsSpan().TrimStart('\uFEFF').TrimStart().StartsWith("organisatie");

    /// <summary>Reads a text from its bytes, which must be UTF-8.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="file">The name to use in findings.</param>
    public static ReadOrganisation Read(ReadOnlySpan<byte> utf8, string file)
    {
        var findings = new Findings(file);
        return SourceText.Decode(utf8, findings) is { } text ? Read(text, file) : new ReadOrganisation(null, findings.ToImmutable());
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The name to use in findings.</param>
    public static ReadOrganisation Read(string text, string file)
    {
        var findings = new Findings(file);
        if (SourceText.Accept(text, findings) is not { } accepted)
            return new ReadOrganisation(null, findings.ToImmutable());
        var header = new OrganisationHeaderReader(findings);
        var offices = new OfficesReader(findings);
        foreach (var line in SourceText.Lines(accepted, findings))
        {
            var words = offices.Started ? Vocabulary.OfficeWords : Vocabulary.OrganisationWords;
            if (Vocabulary.OfficeBlockWords.Contains(line.First.Text) || (offices.InOffice && words.Contains(line.First.Text)))
                offices.Read(line);
            else if (!offices.Started && words.Contains(line.First.Text))
                header.Read(line);
            else if (!line.Refused)
                ReportUnknown(line, words, findings);
        }

        if (header.Type.Place == default)
            findings.Add(TextCode.MissingLine, new Place(1, 1), Messages.NoOrganisation, "organisatie");
        offices.CheckNames();
        var type = header.Type with { Offices = offices.Offices, Roles = offices.Roles };
        return new ReadOrganisation(type.Place == default ? null : type, findings.ToImmutable());
    }

    private static void ReportUnknown(Line line, ImmutableArray<string> here, Findings findings)
    {
        var word = line.First.Text;
        if (AllWords.Contains(word))
        {
            findings.Add(TextCode.Misplaced, line.First.Place, Messages.MisplacedWord(word));
            return;
        }

        var nearest = Nearest.To(word, here.Concat(Vocabulary.OfficeBlockWords));
        findings.Add(TextCode.UnknownWord, line.First.Place, Messages.UnknownWord(word, nearest), nearest);
    }
}
