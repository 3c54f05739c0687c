// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Storage.Reading;
using Schakel.Web.Cases;

namespace Schakel.Web.Following;

/// <summary>Something that was promised, and what became of it: five different things, never made into one.</summary>
/// <param name="Dossier">Its own dossier.</param>
/// <param name="What">In words.</param>
/// <param name="Made">The day it was promised, which is the day of the answer too.</param>
/// <param name="Due">Its last day.</param>
/// <param name="State">Promised, said to be done, confirmed, broken or withdrawn: the word of the register.</param>
public sealed record Pledge(string Dossier, string What, DateOnly Made, DateOnly? Due, string State)
{
    /// <summary>The day on which it was last said to be done.</summary>
    public DateOnly? Performed { get; init; }

    /// <summary>The day on which the raiser confirmed it.</summary>
    public DateOnly? Verified { get; init; }

    public bool IsBroken => State == "gebroken";

    public bool IsWithdrawn => State == "ingetrokken";

    public static Pledge Of(PromiseLine line, FoundCase? found)
    {
        var what = found?.Opened.Words.Texts is { } texts && texts.TryGetValue("wat-is-toegezegd", out var said) ? said : "";
        var ended = found?.Events.OfType<CaseEvent.Moved>().LastOrDefault(moved => Arrival.Of(moved.Happened)?.At is Position.Done)?.Day;
        var claimed = found?.Events.OfType<CaseEvent.Moved>().Select(moved => moved.Happened).OfType<Event.Answered>().LastOrDefault(answer => answer.By.Holder != Role.Raiser.Name)?.On;
        return new Pledge(line.Dossier, what, found?.File.Running.Opened ?? line.Due ?? default, line.Due, line.State)
        {
            Performed = line.State is "gedaan" or "nagekomen" ? claimed : null,
            Verified = line.State is "nagekomen" ? ended : null,
        };
    }
}
