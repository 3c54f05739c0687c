// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Dossiers.Asking;
using Schakel.Procedures.Model;

namespace Schakel.Web.Raising;

/// <summary>What someone wrote in a form, together: to be looked through for what gives him away, or someone else.</summary>
internal static class Texts
{
    // So that two fields are never read as one sentence.
    private const string Between = "\n.\n";

    /// <summary>All of it.</summary>
    public static string All(Raise raise) => Join(Each(raise));

    /// <summary>Of it, what everyone gets to read; empty where that is nothing.</summary>
    public static string Public(Raise raise) => Join(EachPublic(raise));

    /// <summary>All of it, but for what everyone gets to read.</summary>
    public static string Closed(Raise raise) => Join(Each(raise).Except(EachPublic(raise)));

    private static IEnumerable<string> Each(Raise raise) =>
        [raise.Typed[Names.Story], Talk.Text(raise.Typed), Regulation(raise), .. raise.Details.Select(field => Of(raise, field)), .. Weighing(raise)];

    private static IEnumerable<string> EachPublic(Raise raise)
    {
        if (raise.Procedure.Kind is { } becoming && Published.Becomes(becoming))
            return Each(raise);
        var words = raise.Protection is Protection.Open && raise.Procedure.Kind is { } kind ? Publicities.Words(kind) : [];
        return raise.Fields.Where(field => words.Contains(field.Name)).Select(field => field.Name == raise.Story.Name ? raise.Typed[Names.Story] : Of(raise, field)).Append(words.Contains(Opening.Regulation) ? Regulation(raise) : "");
    }

    /// <summary>On which page what stands out can be written in another way.</summary>
    public static string Change(Raise raise) => $"{raise.PathOf(IsInDetails(raise) ? Stage.Details : Stage.Story)}?na={Stage.Check.Word()}";

    private static bool IsInDetails(Raise raise) =>
        Telltale.In(raise.Typed[Names.Story]).IsEmpty && raise.Details.Any(field => !Telltale.In(Of(raise, field)).IsEmpty);

    // Where he can be reached must be there, and only who handles it reads that.
    private static string Of(Raise raise, Field field) =>
        field.Name == Opening.Address ? ""
        : field.Name == Raise.AsksPrinciples ? raise.Typed[$"{Names.Question(field.Name)}-waarom"]
        : field.Type is FieldType.Text or FieldType.Choice && !IsKnown(raise, raise.Typed[Names.Question(field.Name)]) ? raise.Typed[Names.Question(field.Name)] : "";

    private static IEnumerable<string> Weighing(Raise raise) => OwnWeighing.Of(raise).SelectMany(weighed => new[] { weighed.Argument, weighed.Interest, weighed.Outcome });

    private static string Regulation(Raise raise) => IsKnown(raise, raise.Typed[Names.Regulation]) ? "" : raise.Typed[Names.Regulation];

    // The title of a regulation in the register is nobody's name.
    private static bool IsKnown(Raise raise, string text) => raise.Registry.RegulationNamed(text) is not null;

    private static string Join(IEnumerable<string> texts) => string.Join(Between, texts.Where(text => text.Length > 0));
}
