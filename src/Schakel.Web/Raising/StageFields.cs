// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Asking;

namespace Schakel.Web.Raising;

/// <summary>Which fields a page has: only those are kept of what is sent with it.</summary>
internal static class StageFields
{
    public static IEnumerable<string> Of(Raise raise, Stage stage) => stage switch
    {
        Stage.Talk => [Names.Talked, Names.TalkedWith, Names.TalkWhyNot, Names.TalkNote, .. Names.Date(Names.TalkedOn), .. Names.Date(Names.TalkPlanned)],
        Stage.Story => [Names.Story],
        Stage.About => [Names.Search, Names.Organisation, Names.Regulation],
        Stage.Unit => [Names.Unit],
        Stage.Decider => [Names.Office],
        Stage.Details =>
        [
            .. raise.Details.SelectMany(field => field.Type is FieldType.Date ? Names.Date(Names.Question(field.Name)) : [Names.Question(field.Name), $"{Names.Question(field.Name)}-waarom"]),
            Names.Frameworks,
            .. OwnWeighing.IsAsked(raise) ? OwnWeighing.Fields(raise.Typed) : [],
        ],
        Stage.Protect => [Names.Protection, Names.Name],
        Stage.Check => [],
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such page."),
    };
}
