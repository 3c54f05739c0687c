// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers.Deciding;

/// <summary>Who may do what moves no clock.</summary>
internal static class Rights
{
    /// <summary>The office of the one who alone may know a protected name.</summary>
    public const string Custodian = "bewaarder";

    public static bool IsRaiser(CaseFile file, Actor by) => by.Holder == Role.Raiser.Name && by.Person is { } person && file.Running.Raisers.Contains(person);

    public static bool IsTurn(CaseFile file, Actor by, Library library)
    {
        if (by.Holder == Role.Raiser.Name && !IsRaiser(file, by))
            return false;
        var course = library.Course(file.ProcedureHash, file.TypeHash, file.Driver);
        return file.Running.At is Position.InStep at && course.IndexOf(at.Step) is { } index && course.HolderAt(index) == by.Holder;
    }

    // Of what is done nobody is asked to think along any more.
    public static bool MayInvite(CaseFile file, Actor by, Library library) =>
        file.Running.At is Position.InStep or Position.Resting && (IsTurn(file, by, library) || IsRaiser(file, by) || by.Holder == file.Driver);

    // Only an office can be held to a promise, and nobody promises for another: not the raiser for the one at the wheel.
    public static bool MayPromise(CaseFile file, Actor by, Library library) => IsOffice(file, by, library) && (IsTurn(file, by, library) || by.Holder == file.Driver);

    public static bool IsOffice(CaseFile file, Actor by, Library library) =>
        library.Course(file.ProcedureHash, file.TypeHash, file.Driver).Setting.Type.Office(by.Holder) is not null;

    /// <summary>Whether he is the custodian here and nothing else: with another hat on he would tell himself.</summary>
    public static bool KeepsTheName(CaseFile file, Actor by, Library library) => by.Holder == Custodian
        && (by.Person is not { } person || Aftercare.Rounds.Keeps(file, library.Course(file.ProcedureHash, file.TypeHash, file.Driver), person));

    /// <summary>Whether a protected name may be told to an office: by consent, or the day after the raiser was told of a statute at the earliest.</summary>
    public static bool MayBeTold(CaseFile file, string to, DateOnly on) =>
        file.RevealAllowedTo.Contains(to) || (file.RevealAnnouncedTo.TryGetValue(to, out var told) && told < on);
}
