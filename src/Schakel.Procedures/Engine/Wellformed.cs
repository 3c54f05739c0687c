// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;

namespace Schakel.Procedures.Engine;

/// <summary>
/// Whether a command is one at all: everything in it is there, and its dates are of this world. Commands come from forms and messages, in
/// which anything can be missing; whatever is wrong is a refusal, never an exception.
/// </summary>
internal static class Wellformed
{
    /// <summary>The first day a command may carry.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>The last.</summary>
    public static readonly DateOnly LastDay = new(2200, 12, 31);

    /// <summary>What is wrong; null where nothing is.</summary>
    public static Refusal? Fault(Command command)
    {
        if (IsIncomplete(command))
            return new Refusal(RefusalReason.Incomplete, Refusals.Incomplete);
        return DaysOf(command).All(day => day >= FirstDay && day <= LastDay) ? null : new Refusal(RefusalReason.BadDate, Refusals.NoSuchDay);
    }

    private static bool IsIncomplete(Command command) => command switch
    {
        Command.Open c => c.Given is null || c.Dates is null || c.Barred is null || IsIncomplete(c.Staffing)
            || (!c.Raisers.IsDefault && c.Raisers.Any(string.IsNullOrWhiteSpace)),
        Command.Answer c => IsIncomplete(c.By) || c.Step is null || c.Label is null || c.Given is null || c.Dates is null,
        Command.Act c => IsIncomplete(c.By) || c.Label is null || c.Given is null,
        Command.TakeBack c => IsIncomplete(c.By),
        Command.Extend c => IsIncomplete(c.By),
        Command.Consent c => IsIncomplete(c.By),
        Command.Suspend c => IsIncomplete(c.By),
        Command.LinkedIsDone c => c.Procedure is null,
        Command.Staff c => IsIncomplete(c.Staffing),
        _ => false,
    };

    private static bool IsIncomplete(Actor? by) => by?.Holder is null;

    private static bool IsIncomplete(ImmutableDictionary<string, ImmutableArray<string>>? staffing) =>
        staffing is null || staffing.Values.Any(persons => persons.IsDefault);

    private static IEnumerable<DateOnly> DaysOf(Command command) => command switch
    {
        Command.Open c => c.Dates.Values.Append(c.On),
        Command.Answer c => c.Dates.Values.Append(c.On),
        Command.Consent c => [c.On, c.Until],
        _ => [command.On],
    };
}
