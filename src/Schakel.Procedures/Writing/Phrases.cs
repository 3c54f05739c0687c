// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;
using Schakel.Procedures.Reading;

namespace Schakel.Procedures.Writing;

/// <summary>The words of the language for the small parts of a model. The canonical text and the canonical JSON use the same ones.</summary>
internal static class Phrases
{
    public static string Of(Target target) => target switch
    {
        Target.ToStep to => to.Step,
        Target.Done done => $"klaar als {Vocabulary.DoneAs[done.As]}",
        Target.ToForum to => Vocabulary.Forums[to.Forum],
        Target.ThroughGate through => $"poort {Vocabulary.Gates[through.Gate]}",
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };

    public static string Of(DriverRule driver) => driver switch
    {
        DriverRule.WhoDecided => "wie besloot",
        DriverRule.Nobody => "niemand",
        DriverRule.Fixed always => always.Role.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(driver)),
    };

    public static string Of(Counting counting) => counting switch
    {
        Counting.TermsAct => "als Algemene termijnenwet",
        Counting.TermsActByChoice => "als Algemene termijnenwet (eigen keuze)",
        Counting.Plain => "zonder Algemene termijnenwet",
        _ => throw new ArgumentOutOfRangeException(nameof(counting)),
    };

    public static string Of(Reference reference) =>
        reference.Version is { } version ? $"{reference.Name}, versie {version}" : reference.Name;

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd");

    public static string List(IEnumerable<string> words) => string.Join(", ", words);
}
