// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures;
using Schakel.Procedures.Model;

namespace Schakel.Web.Raising;

/// <summary>Makes of what was typed the command that opens the dossier.</summary>
internal static class Opening
{
    /// <summary>Where the regulation stands among the words, when one was named and the procedure asks none.</summary>
    public const string Regulation = "regeling";

    /// <summary>Where stands at which address the raiser is reached: for who handles it, and nobody else.</summary>
    public const string Address = "adres";

    /// <summary>What is sent in.</summary>
    /// <param name="raise">What was typed; every page is right.</param>
    /// <param name="reference">What the store knows the raiser by.</param>
    public static Submission Of(Raise raise, string reference)
    {
        var protection = raise.Protection!.Value;
        var name = protection is Protection.Anonymous ? null : raise.Typed[Names.Name];
        return new Submission(raise.Concept.Command, raise.At!.Organisation,
        [
            new Part(DossierNumber.Of(raise.Concept.Command, 0), new CaseCommand.Open(raise.Procedure.Name, raise.At, protection, [new RaiserIdentity(reference, name)], Words(raise))
            {
                Dates = raise.Dates, Staffing = raise.Staffing, Barred = raise.Barred,
                Links = [.. To(LinkKind.Repeats, raise.Concept.Repeats), .. To(LinkKind.Beside, raise.Concept.LearnedIn)],
            }),
        ]);
    }

    private static IEnumerable<Link> To(LinkKind kind, string? number) => number is not null && DossierNumber.Read(number) is { } other ? [new Link(kind, other)] : [];

    private static Words Words(Raise raise)
    {
        var words = raise.Typed[Names.Story] is { Length: > 0 } story ? Dossiers.Commands.Words.None.With(raise.Story.Name, story) : Dossiers.Commands.Words.None;
        if (Talk.Text(raise.Typed) is { Length: > 0 } talk)
            words = words.With(Talk.Asked, talk);
        foreach (var field in raise.Details.Where(field => field.Type is not FieldType.Date))
        {
            if (Detail(raise, field) is { Length: > 0 } text)
                words = words.With(field.Name, text);
        }

        words = words with { Weighing = OwnWeighing.Of(raise) };
        return raise.Typed[Names.Regulation] is { Length: > 0 } regulation ? words.With(Regulation, Regulations.Written.InWords(raise.Registry, regulation)) : words;
    }

    /// <summary>What was filled in for a question, as it is sent and shown.</summary>
    public static string Detail(Raise raise, Field field, Language language = Language.Dutch)
    {
        var name = Names.Question(field.Name);
        return field.Type switch
        {
            FieldType.Number or FieldType.Amount => Amounts.Read(raise.Typed[name], field.Type is FieldType.Amount) ?? "",
            _ when field.Name == Raise.AsksPrinciples => string.Join('\n', raise.Typed.All(name).Where(chosen => chosen.Length > 0).Select(chosen => TitleOf(raise, chosen, language))
                .Append(raise.Typed[$"{name}-waarom"]).Where(line => line.Length > 0)),
            _ => raise.Typed[name],
        };
    }

    private static string TitleOf(Raise raise, string chosen, Language language) =>
        raise.Registry.Principles.FirstOrDefault(principle => principle.Name == chosen)?.Title.In(language) ?? chosen;
}
