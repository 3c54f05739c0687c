// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Storage.Reading;

/// <summary>A dossier in a list: where it is and since when. Nothing that anyone wrote.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Organisation">The organisation it runs in.</param>
/// <param name="Procedure">Its procedure, by name.</param>
/// <param name="Kind">What it is, by its Dutch word.</param>
/// <param name="Type">The type of organisation.</param>
/// <param name="Driver">The office at the wheel.</param>
/// <param name="State"><c>loopt</c>, <c>rust</c>, <c>klaar</c> or <c>weg</c>.</param>
/// <param name="Step">The step it is in.</param>
/// <param name="Holder">Whose turn it is.</param>
/// <param name="Since">Since when it is where it is.</param>
/// <param name="Due">The last day of the turn.</param>
/// <param name="EndedAs">How it ended, or the forum or gate where it is.</param>
/// <param name="Opened">When it was opened.</param>
/// <param name="Listed">As what everyone may see it: <c>dossier</c>, <c>stilte</c>; null where not at all.</param>
/// <param name="Silent">Who gave no answer where it rests unanswered, as <see cref="Dossiers.Bodies"/> calls them.</param>
public sealed record DossierLine(
    string Number, string Organisation, string Procedure, string Kind, string Type, string? Driver, string State, string? Step, string? Holder,
    DateOnly Since, DateOnly? Due, string? EndedAs, DateOnly Opened, string? Listed = null, string? Silent = null)
{
    internal const string Columns = "number, organisation, procedure, kind, type, driver, state, step, holder, since, due, ended_as as EndedAs, opened, listed, silent";

    internal sealed record Row(
        string Number, string Organisation, string Procedure, string Kind, string Type, string? Driver, string State, string? Step, string? Holder,
        string Since, string? Due, string? EndedAs, string Opened, string? Listed, string? Silent)
    {
        public DossierLine Line => new(
            Number, Organisation, Procedure, Kind, Type, Driver, State, Step, Holder, Dates.Read(Since), Due is null ? null : Dates.Read(Due), EndedAs, Dates.Read(Opened), Listed, Silent);
    }
}
