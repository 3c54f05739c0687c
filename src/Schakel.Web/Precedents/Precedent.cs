// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;
using Schakel.Storage;
using Schakel.Web.Cases;
using Schakel.Web.Registers;

namespace Schakel.Web.Precedents;

/// <summary>An earlier case that was published, held beside a text that someone now writes or answers.</summary>
/// <param name="Found">The case.</param>
/// <param name="Compared">What is the same in both as far as it was written, and what is not.</param>
public sealed record Precedent(FoundCase Found, Compared Compared)
{
    /// <summary>How many are shown: more is no help.</summary>
    public const int Most = 3;

    private const string Counted = "wat-telde";
    private const string Outdated = "klopt-niet-meer";

    /// <summary>What stands under a name in what was published; empty where nothing does.</summary>
    public string this[string name] => Found.Opened.Words.Texts.GetValueOrDefault(name, "");

    /// <summary>How old it is.</summary>
    public Age Age => Age.Of(Found);

    /// <summary>The earlier cases that are most like a text, and still hold.</summary>
    /// <param name="store">The store.</param>
    /// <param name="registry">The organisations to look in, with what is known of regulations and principles.</param>
    /// <param name="here">The case they are held beside.</param>
    /// <param name="but">The number of the dossier it stands in; null for none.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<ImmutableArray<Precedent>> Near(Store store, Registry registry, CaseSide here, string? but, CancellationToken stop)
    {
        var (hits, _) = await store.Finder.Like(registry.Names, here.Texts, but, 2 * Most, Vocabulary.Kinds[Kind.Precedent], stop);
        var near = ImmutableArray.CreateBuilder<Precedent>();
        foreach (var hit in hits)
        {
            if (near.Count < Most && await FoundCase.Find(store, registry.Names, hit.Line.Number, stop) is { } found && Holds(found) && !found.File.Links.Any(link => link.To.Text == but)
                && Compared.Of(found.Opened.Words.Texts.GetValueOrDefault(Counted, ""), CaseSide.Of(found, registry), here) is { HasCommon: true } compared)
                near.Add(new Precedent(found, compared));
        }

        return near.ToImmutable();
    }

    // Withdrawn, or looked at again and found to hold no more: then it teaches nothing.
    private static bool Holds(FoundCase found) => !Dossiers.Publicities.IsTakenBack(found.File) && !IsOutdated(found);

    /// <summary>Whether somebody looked at it again and found that it holds no more.</summary>
    public static bool IsOutdated(FoundCase found) => found.Events.OfType<CaseEvent.Moved>().Any(moved => moved.Happened is Event.Answered { Label: Outdated } or Event.AnsweredLate { Label: Outdated });
}
