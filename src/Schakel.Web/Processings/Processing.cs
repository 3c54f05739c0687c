// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Storage;
using Schakel.Storage.Processings;
using Schakel.Web.Hosting;
using Schakel.Web.Visiting;

namespace Schakel.Web.Processings;

/// <summary>
/// What a Logboek Dataverwerkingen is told of something that was done with a dossier: what, when, under which activity, and of whose data by a pseudonym. Never who
/// did it, in which dossier, or a word of it.
/// </summary>
internal static class Processing
{
    /// <summary>What kind of pseudonym it is.</summary>
    public const string SubjectType = "schakel-melder-in-dossier";

    private const string Mark = "schakel/betrokkene";

    /// <summary>The lines; none where no such log is kept.</summary>
    /// <param name="options">Where they go.</param>
    /// <param name="store">Makes pseudonyms.</param>
    /// <param name="visit">When it began.</param>
    /// <param name="did">What was done.</param>
    /// <param name="organisation">Whose dossier it is.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="dossier">Its number.</param>
    /// <param name="raisers">Who raised it, as the dossier knows them.</param>
    public static ImmutableArray<Processed> Of(SiteOptions options, Store store, Visit visit, string did, string organisation, Kind kind, string dossier, IEnumerable<string> raisers) =>
        options.Processings is not { } settings ? [] : Processed.Of(
            did, settings.ActivityOf(organisation, Vocabulary.Kinds[kind]),
            // Of one dossier alone: who raises twice is not known by it as the same.
            [.. raisers.Select(raiser => store.Accounts.Mark(Mark, $"{organisation}\n{dossier}\n{raiser}"))], visit.Now, options.Time.GetUtcNow());
}
