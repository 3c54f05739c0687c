// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Text.Json;
using Schakel.Dossiers.Aftercare;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Model;
using Schakel.Storage;
using Schakel.Web.Access;
using Schakel.Web.Cases;

namespace Schakel.Web.Aftercare;

/// <summary>Something that a raiser told, or that the custodian wrote back.</summary>
/// <param name="On">The day.</param>
/// <param name="IsReply">Whether the custodian wrote it.</param>
/// <param name="Detriment">What the raiser chose; null in a reply.</param>
/// <param name="Text">The words.</param>
public sealed record ConfidedLine(DateOnly On, bool IsReply, Detriment? Detriment, string Text);

/// <summary>What one raiser and the custodian told each other.</summary>
/// <param name="Reference">Which raiser.</param>
/// <param name="Number">Which of them, from 1, as a page calls him who has no name.</param>
/// <param name="Name">His name, for who may know it.</param>
/// <param name="Lines">In order.</param>
/// <param name="Testified">That he told something, and whether it was read.</param>
public sealed record Confided(string Reference, int Number, string? Name, ImmutableArray<ConfidedLine> Lines, ImmutableArray<Testified> Testified)
{
    /// <summary>The last that was told, where any of it was not read yet.</summary>
    public Testified? Unheard => Testified.LastOrDefault() is { HeardOn: null } last ? last : null;

    /// <summary>By when the custodian reads the first that he did not; null where he read all.</summary>
    public DateOnly? HearBy => Testified.FirstOrDefault(each => each.HeardOn is null)?.On.AddDays(Rounds.Days);

    /// <summary>Of who comes in: a raiser gets his own, a custodian that of each.</summary>
    public static async Task<ImmutableArray<Confided>> Of(Entered entered, Store store, CancellationToken stop)
    {
        var (found, view) = entered;
        var file = found.File;
        var told = await store.Events.Testimonies(file.Organisation, [file.Number.Text], stop);
        var names = view.IsListening ? await NamesOf(found, store, stop) : ImmutableDictionary<string, string>.Empty;
        return
        [
            .. file.Running.Raisers.Select((reference, at) => (reference, at)).Where(each => view.IsListening || each.reference == view.RaisedAs).Select(each => new Confided(
                each.reference, each.at + 1, names.GetValueOrDefault(each.reference),
                [.. found.Events.Select((happened, version) => Line(happened, told.GetValueOrDefault((file.Number.Text, version)), each.reference)).OfType<ConfidedLine>()],
                [.. file.Testimonies.Where(testified => testified.Reference == each.reference)])),
        ];
    }

    private static ConfidedLine? Line(CaseEvent happened, Testimony? told, string reference) => happened switch
    {
        CaseEvent.Testified e when e.By.Person == reference => new(e.On, false, told?.Detriment, told?.Text ?? ""),
        CaseEvent.Heard e when e.Of == reference => new(e.On, true, null, told?.Text ?? ""),
        _ => null,
    };

    private static async Task<ImmutableDictionary<string, string>> NamesOf(FoundCase found, Store store, CancellationToken stop)
    {
        var open = found.Opened.Names.Concat(found.Events.OfType<CaseEvent.Joined>().Where(joined => joined.Name is not null).Select(joined => KeyValuePair.Create(joined.Reference, joined.Name!)));
        if (found.File.Protection is not Protection.Confidential)
            return open.ToImmutableDictionary();
        var secrets = await store.Events.Secrets(found.File.Organisation, found.File.Number, stop);
        return secrets.SelectMany(secret => JsonSerializer.Deserialize<Dictionary<string, string>>(secret)!).ToImmutableDictionary();
    }
}
