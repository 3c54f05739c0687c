// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Schakel.Dossiers;
using Schakel.Dossiers.Appointing;
using Schakel.Procedures;
using Schakel.Storage;
using Schakel.Storage.Looking;
using Schakel.Storage.Proof;
using Schakel.Storage.Retaining;
using Schakel.Web.Hosting;
using Schakel.Web.Ui;
using Schakel.Web.Visiting;

namespace Schakel.Web.Retaining;

/// <summary>Destroys what was kept long enough: first it is shown, then how many must be typed, then it is put in the archive, destroyed and declared.</summary>
internal static class Destroying
{
    /// <summary>That it was shown, and is to be done.</summary>
    public const string Step = "stap", Do = "vernietig";

    public static async Task<IResult> Destroy(HttpContext http, Hosting.OpenStore open, SiteOptions options, IHostApplicationLifetime life, CancellationToken stop)
    {
        if (await Keeping.Of(http, stop) is not { } keeping)
            return KeepingRoutes.NotHere();
        var (store, typed, person) = (open.Now, await Typed.Of(http.Request, stop), http.Visit().Person!);
        var planned = keeping.Planned;
        if (planned.IsEmpty || keeping is not { Archive: { } archive, List: { } list })
            return KeepingRoutes.Page(keeping, typed, [new("", new("Er is niets dat nu mag worden vernietigd.", "There is nothing that may be destroyed now."))]);
        if (keeping.Unfinished is { } stopped)
            typed = typed.With(KeepingRoutes.Ground, stopped.Ground).With(KeepingRoutes.DecidedBy, stopped.DecidedBy);
        ImmutableArray<Fault> faults =
        [
            .. new[]
            {
                KeepingRoutes.NoLine(KeepingRoutes.Ground, typed, "Schrijf op welk besluit dit is.", "Write down which decision this is."),
                KeepingRoutes.NoLine(KeepingRoutes.DecidedBy, typed, "Schrijf op wie dat besluit nam.", "Write down who took that decision."),
            }.OfType<Fault>(),
        ];
        if (!faults.IsEmpty)
            return KeepingRoutes.Page(keeping, typed, faults);
        if (typed[Step] != Do || typed[KeepingRoutes.Count].Trim() != planned.Length.ToString(CultureInfo.InvariantCulture))
        {
            faults = typed[Step] != Do ? [] : [new(KeepingRoutes.Count, new($"Typ {planned.Length} als je dat wilt.", $"Type {planned.Length} if that is what you want."))];
            return Show.Page<DestroyPage>(new { KeepingOf = keeping, Typed = typed, Faults = faults }, faults.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        }

        await Sign(store, options, stop);
        var begun = keeping.Unfinished ?? await store.Declarations.Begin(
            new("", keeping.Organisation.Name, keeping.Organisation.Title, typed[KeepingRoutes.Ground].Trim(), typed[KeepingRoutes.DecidedBy].Trim(), person.Name, person.Reference, http.Visit().Today, planned), stop);
        // Someone else began another in between: that is not what was confirmed here.
        if (!begun.Dossiers.SequenceEqual(planned))
            return Results.LocalRedirect(KeepingRoutes.Path);
        await Note(http, store, keeping, planned.Select(each => each.Number), "vernietigen", stop);
        // A browser that leaves does not stop it halfway; a site that stops does, and it goes on as the same.
        var (declared, left) = await new Destruction(store, new DossierExport(store) { Tooi = keeping.Organisation.Tooi }, list).Run(begun, archive, stop: life.ApplicationStopping);
        await store.Indexer.CatchUp(stop: life.ApplicationStopping);
        if (declared.Dossiers.IsEmpty)
            return KeepingRoutes.Page((await Keeping.Of(http, stop))!, typed, [.. left.Select(each => new Fault("", new Wording($"{each.Number}: {each.Why.Dutch}", $"{each.Number}: {each.Why.English}")))]);
        await File.WriteAllTextAsync(Path.Join(archive, $"verklaring-{declared.Number}.txt"), declared.ToText(Language.Dutch), stop);
        return left.IsEmpty ? Results.LocalRedirect($"{KeepingRoutes.Path}/verklaring/{declared.Number}") : Show.Page<DeclarationPage>(new { Declared = declared, Left = left });
    }

    /// <summary>That an administrator did this with these dossiers, in the access log, before it is done.</summary>
    public static async Task Note(HttpContext http, Store store, Keeping keeping, IEnumerable<string> numbers, string what, CancellationToken stop)
    {
        var (visit, person) = (http.Visit(), http.Visit().Person!);
        foreach (var number in numbers)
            await store.Looks.Note(new Look(new Moment(visit.Now).Text, keeping.Organisation.Name, number, person.Reference, StandingOffices.Administrator, $"POST {KeepingRoutes.Path}/{what}", Access.Noticing.Of(person)), stop);
    }

    /// <summary>Signs up to the last entry: each receipt in an export needs that.</summary>
    public static Task Sign(Store store, SiteOptions options, CancellationToken stop) =>
        new LogKeeper(store.Engine.Open, store.Master, options.Time, options.OutsideCheckpoint is { } path ? new OutsideCheckpoint(path) : null).KeepUp(stop);
}
