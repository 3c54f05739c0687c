// SPDX-License-Identifier: EUPL-1.2
using Prometheus;
using Schakel.Storage;
using Schakel.Storage.Watching;
using Schakel.Web.Hosting;

namespace Schakel.Web.Watching;

/// <summary>
/// What a machine that watches this one is told, as Prometheus reads it. Only of the site as a whole: a number per organisation or per person could be
/// small, and would tell of someone.
/// </summary>
internal sealed class Measures
{
    private readonly CollectorRegistry registry = Metrics.NewCustomRegistry();
    private readonly Gauge answers, entries, signed, overdue, behind, untold, unfound, unlogged;
    private readonly Gauge mail;

    public Measures(OpenStore store, SiteOptions options)
    {
        var made = Metrics.WithCustomRegistry(registry);
        answers = made.CreateGauge("schakel_database_answers", "Whether the database answers: 1, or 0.");
        entries = made.CreateGauge("schakel_log_entries", "Entries of the log.");
        signed = made.CreateGauge("schakel_log_signed_entries", "Entries that the newest signed checkpoint is over. Stays behind by seconds; by more, nothing is signed any more.");
        overdue = made.CreateGauge("schakel_overdue_dossiers", "Dossiers past their last day that did not lapse yet. More than 0 for minutes: the sweeper stands still.");
        behind = made.CreateGauge("schakel_overdue_days", "Days since the oldest of those was to lapse.");
        untold = made.CreateGauge("schakel_untold_entries", "Entries of the log of which nobody was told yet.");
        unfound = made.CreateGauge("schakel_unindexed_entries", "Entries of the log that searching by words does not find yet.");
        unlogged = made.CreateGauge("schakel_unlogged_processings", "Lines that the Logboek Dataverwerkingen did not take yet.");
        mail = made.CreateGauge("schakel_mail", "Mails that wait, that could not be delivered, and of which that is not known.", "state");
        Requests = made.CreateHistogram("schakel_request_seconds", "How long an answer took, by the route as it is written and not as it was typed.", ["route", "code"], new HistogramConfiguration
        {
            Buckets = [0.005, 0.02, 0.05, 0.1, 0.5, 2, 10],
        });
        registry.AddBeforeCollectCallback(stop => Look(store, options, stop));
        DotNetStats.Register(registry);
    }

    /// <summary>How long answers take.</summary>
    public Histogram Requests { get; }

    /// <summary>Writes all of it down.</summary>
    public Task Write(Stream to, CancellationToken stop) => registry.CollectAndExportAsTextAsync(to, stop);

    private async Task Look(OpenStore open, SiteOptions options, CancellationToken stop)
    {
        try
        {
            var store = open.Now;
            var standing = await StoreStanding.Of(store.Engine, stop);
            var late = await store.Sweeper.Behind(stop);
            answers.Set(1);
            entries.Set(standing.Entries);
            signed.Set(standing.UnderCheckpoint);
            untold.Set(standing.Untold);
            unfound.Set(await store.Indexer.Behind(stop));
            unlogged.Set(await store.Processings.Waiting(stop));
            overdue.Set(late.Count);
            behind.Set(late.Since is { } since ? new Dossiers.Moment(options.Time.GetUtcNow()).Day.DayNumber - since.DayNumber : 0);
            mail.WithLabels("waiting").Set(standing.Waiting);
            mail.WithLabels("undelivered").Set(standing.Undelivered);
            mail.WithLabels("unsure").Set(standing.Unsure);
        }
        catch (Exception e) when (e is StoreException or System.Data.Common.DbException or InvalidOperationException)
        {
            // That it does not answer is what is to be told; what was counted before would look like now.
            answers.Set(0);
        }
    }
}
