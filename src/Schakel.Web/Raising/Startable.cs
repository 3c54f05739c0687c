// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Procedures.Model;

namespace Schakel.Web.Raising;

/// <summary>The procedures that someone can start himself. What only ever runs beside another dossier, that other one opens.</summary>
internal static class Startable
{
    private static readonly ImmutableArray<Kind> RunBeside = [Kind.Acknowledgement, Kind.Hearing, Kind.Penalty, Kind.Promise];

    public static ImmutableArray<Procedure> All(Library library) =>
    [
        .. library.Procedures.Values.Select(procedure => procedure.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => library.Newest(name)!).Where(procedure => procedure.Kind is { } kind && !RunBeside.Contains(kind)),
    ];

    public static Procedure? Find(Library library, string name) => All(library).FirstOrDefault(procedure => procedure.Name == name);

    /// <summary>The one to lead people to who do not know the words: the first of its kind.</summary>
    public static Procedure? Of(Library library, Kind kind) => All(library).FirstOrDefault(procedure => procedure.Kind == kind);

    /// <summary>Whether it is for who works in public service.</summary>
    public static bool IsForProfessionals(Procedure procedure) => procedure.Raising?.Who == Procedures.Model.Raising.EveryoneInPublicService;

    /// <summary>
    /// Whether it is for who is known at an organisation: what everyone sees at once, with a clock on someone, is not for any stranger to open.
    /// </summary>
    public static bool IsForTheKnown(Procedure procedure) => procedure.Kind is { } kind && Publicities.Of(kind) is Publicity.Dossier;

    /// <summary>Whether a talk comes first: before a signal and a brake, and wherever the text asks.</summary>
    public static bool StartsWithTalk(Procedure procedure) => procedure.Kind is Kind.Signal or Kind.ProfessionalBrake || (procedure.Raising?.With.Contains(Talk.Asked) ?? false);
}
