// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Asking;
using Schakel.Procedures.Model;
using Schakel.Web.Raising;
using Schakel.Web.Ui;

namespace Schakel.Web.Holding;

/// <summary>What of an answer everyone reads at once: the words of a dossier that it opens, as far as those are public. It holds to what holds where such a dossier is raised by itself.</summary>
internal static class Exposed
{
    /// <summary>The texts that everyone reads, as one.</summary>
    public static string Text(Asked asked, Typed typed, Library library) => string.Join("\n.\n", Fields(asked, library).SelectMany(field => typed.All(field.Id)));

    /// <summary>What must be taken out, and a reference to a law that is none.</summary>
    public static IEnumerable<Fault> Faults(Asked asked, Typed typed, Library library)
    {
        foreach (var id in asked.Drafts.Where(draft => draft.Fields.Any(field => field.Name == Opening.Regulation)).Select(draft => $"{draft.Procedure}-{Opening.Regulation}"))
        {
            if (Regulations.Written.Fault(typed[id]) is { } wrong)
                yield return new(id, wrong);
        }

        // What everyone reads at once cannot be called back from who read it.
        foreach (var (_, id) in Fields(asked, library).Where(field => field.Kind is Kind.Precedent))
        {
            foreach (var found in typed.All(id).SelectMany(text => Telltale.In(text)).Where(found => found.Sort is TelltaleSort.CitizenNumber or TelltaleSort.Contact).Take(1))
                yield return new(id, StageFaults.TakeOut(found));
        }
    }

    private static IEnumerable<(Kind Kind, string Id)> Fields(Asked asked, Library library) => asked.Drafts.SelectMany(draft => library.Newest(draft.Procedure)?.Kind is { } kind
        ? draft.Fields.Where(field => field.Type is FieldType.Text or FieldType.Choice && Publicities.Words(kind).Contains(field.Name)).Select(field => (kind, $"{draft.Procedure}-{field.Name}")) : []);
}
