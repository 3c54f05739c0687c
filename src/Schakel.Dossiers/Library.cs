// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Schakel.Procedures.Calendars;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Settings;
using Schakel.Procedures.Writing;

namespace Schakel.Dossiers;

/// <summary>The texts that dossiers run on: those in force, and every older version that one still runs on. Safe for many threads.</summary>
public sealed class Library
{
    private readonly ImmutableDictionary<string, Procedure> procedures;
    private readonly ImmutableDictionary<string, OrganisationType> types;
    private readonly ImmutableDictionary<string, (Procedure Procedure, string Hash)> newest;
    private readonly ImmutableDictionary<string, (OrganisationType Type, string Hash)> newestTypes;
    private readonly ConcurrentDictionary<(string, string, string?), Course> courses = new();
    private readonly ConcurrentDictionary<Procedure, ImmutableArray<Setting>> settings = new(ReferenceEqualityComparer.Instance);

    /// <summary>Gathers texts.</summary>
    /// <param name="procedures">Procedures, of any version.</param>
    /// <param name="types">Types of organisation, of any version.</param>
    /// <param name="calendar">The calendar in force.</param>
    public Library(IEnumerable<Procedure> procedures, IEnumerable<OrganisationType> types, Calendar calendar)
    {
        Calendar = calendar;
        var hashed = procedures.Select(procedure => (procedure, Hash: ProcedureHash.Of(procedure))).DistinctBy(each => each.Hash).ToList();
        var hashedTypes = types.Select(type => (type, Hash: OrganisationHash.Of(type))).DistinctBy(each => each.Hash).ToList();
        this.procedures = hashed.ToImmutableDictionary(each => each.Hash, each => each.procedure);
        this.types = hashedTypes.ToImmutableDictionary(each => each.Hash, each => each.type);
        newest = hashed.GroupBy(each => each.procedure.Name).ToImmutableDictionary(group => group.Key, group => group.MaxBy(each => each.procedure.Version));
        newestTypes = hashedTypes.GroupBy(each => each.type.Name).ToImmutableDictionary(group => group.Key, group => group.MaxBy(each => each.type.Version));
        Types = [.. newestTypes.Values.Select(each => each.Type).OrderBy(type => type.Name, StringComparer.Ordinal)];
    }

    /// <summary>The calendar.</summary>
    public Calendar Calendar { get; }

    /// <summary>The types of organisation in force.</summary>
    public ImmutableArray<OrganisationType> Types { get; }

    /// <summary>Every procedure, by hash.</summary>
    public IReadOnlyDictionary<string, Procedure> Procedures => procedures;

    /// <summary>Every type of organisation, by hash.</summary>
    public IReadOnlyDictionary<string, OrganisationType> OrganisationTypes => types;

    /// <summary>The newest version of a procedure; null where there is none.</summary>
    public Procedure? Newest(string name) => newest.TryGetValue(name, out var found) ? found.Procedure : null;

    /// <summary>The hash of the newest version of a procedure.</summary>
    public string? HashOf(string procedure) => newest.TryGetValue(procedure, out var found) ? found.Hash : null;

    /// <summary>The type of organisation in force, with its hash.</summary>
    public (OrganisationType Type, string Hash)? Type(string name) => newestTypes.TryGetValue(name, out var found) ? found : null;

    /// <summary>Where a procedure can run, by the types in force.</summary>
    public ImmutableArray<Setting> Settings(Procedure procedure) => settings.GetOrAdd(procedure, of => [.. Setting.For(of, Types)]);

    /// <summary>A procedure where it runs.</summary>
    /// <exception cref="MissingTextException">A text is not there.</exception>
    public Course Course(string procedureHash, string typeHash, string? driver) => courses.GetOrAdd((procedureHash, typeHash, driver), Lay);

    private Course Lay((string Procedure, string Type, string? Driver) key)
    {
        if (!procedures.TryGetValue(key.Procedure, out var procedure) || !types.TryGetValue(key.Type, out var type))
            throw new MissingTextException(procedures.ContainsKey(key.Procedure) ? key.Type : key.Procedure);
        return new Course(procedure, new Setting(type, key.Driver is null ? null : type.Office(key.Driver)));
    }
}

/// <summary>A dossier runs on a text that is not there: nothing can be decided on it until the text is.</summary>
/// <param name="hash">The hash of the text.</param>
public sealed class MissingTextException(string hash) : Exception($"A dossier runs on a text that is not there: {hash}.")
{
    /// <summary>The hash of the text.</summary>
    public string Hash { get; } = hash;
}
