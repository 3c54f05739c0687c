// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Commands;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.Attachments;

/// <summary>The rows of attached files for a batch, sealed. They are written with the event that commits to them, or not at all.</summary>
internal sealed class AttachmentRows
{
    /// <summary>The copy as it came.</summary>
    public const string Original = "origineel";

    /// <summary>The copy for readers.</summary>
    public const string Clean = "schoon";

    public const string Columns = "dossier, organisation, number, copy, sealed";

    private readonly List<(string Dossier, string Organisation, long Number, string Copy, string Sealed)> rows = [];

    public void Add(string dossier, string organisation, long number, (FileCopy Original, FileCopy Clean) copies, DossierKey key)
    {
        foreach (var (name, copy) in new[] { (Original, copies.Original), (Clean, copies.Clean) })
            rows.Add((dossier, organisation, number, name, Convert.ToBase64String(key.CloseFile(copy.Bytes.Span, number, name))));
    }

    public IEnumerable<Write> Writes()
    {
        if (rows.Count > 0)
        {
            yield return new Write.Rows(
                "attachment", null, Text("dossier", row => row.Dossier), Text("organisation", row => row.Organisation),
                new Column.Number("number", [.. rows.Select(row => row.Number)]), Text("copy", row => row.Copy), Text("sealed", row => row.Sealed));
        }
    }

    private Column.Text Text(string name, Func<(string Dossier, string Organisation, long Number, string Copy, string Sealed), string?> value) => new(name, [.. rows.Select(value)]);
}
