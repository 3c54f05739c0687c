// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Deciding;
using Schakel.Procedures.Engine;
using Schakel.Procedures.Model;

namespace Schakel.Dossiers.Possible;

/// <summary>
/// What may be done on a dossier now, and by whom. The engine is asked of each whether it would accept it with all that it must carry, so that what
/// is shown and what is accepted cannot drift apart.
/// </summary>
public static class Possibilities
{
    /// <summary>Everything, by everyone.</summary>
    /// <param name="file">The dossier.</param>
    /// <param name="on">The day.</param>
    /// <param name="library">The texts.</param>
    public static ImmutableArray<Possibility> Of(CaseFile file, DateOnly on, Library library)
    {
        var offices = library.Course(file.ProcedureHash, file.TypeHash, file.Driver).Setting.Type.Offices.Select(office => office.Name);
        return [.. offices.Prepend(Role.Representatives.Name).Prepend(Role.Raiser.Name).SelectMany(holder => Anyone(file, holder)
            .Select(by => Of(file, on, library, by)).FirstOrDefault(found => !found.IsEmpty, []))];
    }

    /// <summary>What this one may do.</summary>
    /// <param name="file">The dossier.</param>
    /// <param name="on">The day.</param>
    /// <param name="library">The texts.</param>
    /// <param name="by">Who.</param>
    public static ImmutableArray<Possibility> Of(CaseFile file, DateOnly on, Library library, Actor by)
    {
        var course = library.Course(file.ProcedureHash, file.TypeHash, file.Driver);
        if (file.ErasedOn is not null
            || Schakel.Procedures.Engine.Deciding.Decide(file.Running, new Command.PassTime(on), course, library.Calendar) is not Outcome.Accepted passed)
            return [];
        var now = file with { Running = passed.Events.Aggregate(file.Running, (dossier, happened) => Folding.Evolve(dossier, happened)) };
        return [.. new Moves(now.Running, course, library.Calendar, on, by).All(), .. Beside(now, on, library, by)];
    }

    // Who is meant by a holder alone: whoever fills the office, a stranger where that is not known, and of the raisers the first.
    private static IEnumerable<Actor> Anyone(CaseFile file, string holder)
    {
        if (holder == Role.Raiser.Name)
            return [new Actor(holder, file.Running.Raisers.FirstOrDefault())];
        return file.Running.Staffing.TryGetValue(holder, out var persons)
            ? persons.OrderBy(file.Running.Barred.Contains).Select(person => new Actor(holder, person))
            : [new Actor(holder, "")];
    }

    private static IEnumerable<Possibility> Beside(CaseFile file, DateOnly on, Library library, Actor by)
    {
        if (Rights.IsTurn(file, by, library) && by.Holder != Role.Raiser.Name)
            yield return new Possibility(by.Holder, Doing.Forward) { Asks = [Moves.Reasons] };
        if (Rights.MayInvite(file, by, library))
            yield return new Possibility(by.Holder, Doing.Invite);
        if (Rights.MayPromise(file, by, library))
            yield return new Possibility(by.Holder, Doing.Promise);
        if (file.Protection is not Protection.Confidential)
            yield break;
        if (Rights.IsRaiser(file, by))
            yield return new Possibility(by.Holder, Doing.AllowReveal);
        if (!Rights.KeepsTheName(file, by, library))
            yield break;
        yield return new Possibility(by.Holder, Doing.AnnounceReveal) { Asks = [Moves.Reasons] };
        foreach (var to in file.RevealAllowedTo.Concat(file.RevealAnnouncedTo.Keys).Distinct().Order(StringComparer.Ordinal).Where(to => Rights.MayBeTold(file, to, on)))
            yield return new Possibility(by.Holder, Doing.Reveal) { Label = to };
    }
}
