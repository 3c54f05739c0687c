// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Events;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;
using Schakel.Procedures.Writing;

namespace Schakel.Dossiers.Sealing;

/// <summary>
/// The entry of an event in the log that everyone may read: canonical JSON. Of what is not public itself it tells that something happened that day
/// under this procedure, and no more; and so of what a raiser and the custodian tell each other, also where all else is public.
/// </summary>
public static class LogEntry
{
    /// <summary>Kinds whose course is public: of these, dossier, event, step, role and time stand in the clear.</summary>
    public static bool IsPublic(Kind kind) => kind is Kind.Bottleneck or Kind.Precedent or Kind.FeasibilityAssessment or Kind.ImplementationAssessment or Kind.ReturnedOrder or Kind.Inquiry;

    /// <summary>The entry.</summary>
    /// <param name="commitment">The commitment to the event.</param>
    /// <param name="header">What stands beside it.</param>
    /// <param name="frozen">What was frozen at the opening.</param>
    /// <param name="happened">The event; only looked at where the kind is public.</param>
    public static string Of(ReadOnlySpan<byte> commitment, Header header, Frozen frozen, CaseEvent? happened) =>
        Of(commitment, header, frozen.ProcedureHash, IsPublic(frozen.Kind), happened);

    /// <summary>The entry, where no more is known of what was frozen than an entry itself tells.</summary>
    /// <param name="commitment">The commitment to the event.</param>
    /// <param name="header">What stands beside it.</param>
    /// <param name="procedure">The hash of the procedure.</param>
    /// <param name="isPublic">Whether the kind is public.</param>
    /// <param name="happened">The event; only looked at where the kind is public.</param>
    public static string Of(ReadOnlySpan<byte> commitment, Header header, string procedure, bool isPublic, CaseEvent? happened)
    {
        var day = Moment.Read(header.At).Day.ToString("yyyy-MM-dd");
        var hash = Convert.ToHexStringLower(commitment);
        // Keys in their order and nothing to escape: the canonical form without its detours, for this is written with every event.
        if (!isPublic || EventForm.IsConfided(header.Type))
            return $$"""{"c":"{{hash}}","dag":"{{day}}","procedure":"{{procedure}}","v":1}""";
        ReadOnlySpan<(string Key, string? Value)> texts =
        [
            ("c", hash), ("dag", day), ("dossier", header.Dossier), ("gebeurtenis", header.Type), ("procedure", procedure),
            ("rol", RoleOf(happened)), ("stap", StepOf(happened)), ("tijd", header.At),
        ];
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, JsonValue>>(texts.Length + 1);
        foreach (var (key, value) in texts)
        {
            if (value is not null)
                members.Add(new(key, new JsonValue.Text(value)));
        }

        members.Add(new("v", new JsonValue.Number(1)));
        return CanonicalJson.Write(new JsonValue.Map(members.ToImmutable()));
    }

    private static string? RoleOf(CaseEvent? happened) => happened switch
    {
        CaseEvent.Opened => Role.Raiser.Name,
        CaseEvent.Moved { Happened: var moved } => moved switch
        {
            Event.Answered e => e.By.Holder,
            Event.AnsweredLate e => e.By.Holder,
            Event.Acted e => e.By.Holder,
            Event.Announced e => e.By.Holder,
            Event.TakenBack e => e.By.Holder,
            Event.Extended e => e.By.Holder,
            Event.Suspended e => e.By.Holder,
            Event.Lapsed e => e.Holder,
            _ => null,
        },
        _ => null,
    };

    private static string? StepOf(CaseEvent? happened) => happened switch
    {
        CaseEvent.Opened e => Into(e.Happened.Arrival),
        CaseEvent.Moved { Happened: var moved } => moved switch
        {
            Event.Answered e => e.Step,
            Event.AnsweredLate e => e.Step,
            Event.Lapsed e => e.Step,
            _ => null,
        },
        _ => null,
    };

    private static string? Into(Arrival arrival) => arrival.At is Position.InStep at ? at.Step : null;
}
