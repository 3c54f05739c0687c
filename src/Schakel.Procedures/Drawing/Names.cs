// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Model;

namespace Schakel.Procedures.Drawing;

/// <summary>What everyone and everything in the picture is called, so that a heading and an arrow that leads to it say the same.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, Step> steps = [];
    private readonly HashSet<Role?> shared;

    internal Names(Procedure procedure, Language language)
    {
        Procedure = procedure;
        Language = language;
        foreach (var step in procedure.Steps) steps.TryAdd(step.Name, step);
        shared = [.. procedure.Steps.GroupBy(step => step.Holder).Where(group => group.Skip(1).Any()).Select(group => group.Key)];
    }

    internal Procedure Procedure { get; }

    internal Language Language { get; }

    internal string Say(Wording wording) => wording.In(Language);

    internal string Of(Role? role) => role switch
    {
        null => Say(Words.NobodyNamed),
        { Above: true } => $"{Say(Words.Above)} {Of(role with { Above = false })}",
        _ when role == Role.Raiser => Procedure.RaiserName ?? Say(Words.Raiser),
        _ when role == Role.Driver => Say(Words.Driver),
        _ when role == Role.Top => Say(Words.Top),
        _ when role == Role.Representatives => Say(Words.Of(Forum.Representatives)),
        _ => role.Name,
    };

    /// <summary>Who stands there; with the step's name where one role stands in several places.</summary>
    internal string Heading(Step step)
    {
        var holder = Of(step.Holder);
        if (shared.Contains(step.Holder)) return $"{holder}: {step.Name}";
        if (step.Holder != Role.Driver) return holder;
        return Procedure.Driver switch
        {
            DriverRule.WhoDecided => $"{holder}: {Say(Words.WhoDecided)}",
            DriverRule.Fixed rule => $"{holder}: {Of(rule.Role)}",
            _ => holder,
        };
    }

    internal string Of(Target? target) => target switch
    {
        Target.ToStep to when !steps.ContainsKey(to.Step) => $"{to.Step} ({Say(Words.NotThere)})",
        Target.ToStep to => OfStep(steps[to.Step]),
        Target.Done => Say(Words.Done),
        Target.ToForum to => Say(Words.Of(to.Forum)),
        Target.ThroughGate => $"{Say(Words.Gate)} {OfGate(target)}",
        _ => Say(Words.NotSaid),
    };

    internal string OfGate(Target target) => target is Target.ThroughGate through ? Say(Words.Of(through.Gate)) : "";

    private string OfStep(Step step) => step.Holder is null || shared.Contains(step.Holder) ? step.Name : Of(step.Holder);
}
