// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Reflection;
using Schakel.Dossiers.Commands;
using Schakel.Dossiers.Numbers;
using Schakel.Procedures.Engine;

namespace Schakel.Tests.Dossiers;

/// <summary>Commands of every sort in which anything can be wrong, the same for the same seed. Half of what is in them is right, so that they get far.</summary>
internal sealed class Strange(int seed, ImmutableArray<DossierNumber> known)
{
    private static readonly ImmutableArray<Type> Sorts = [.. typeof(CaseCommand).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(CaseCommand))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static readonly ImmutableArray<string> Right =
    [
        "teamleider", "melder", "r1", "bewaarder", "oppakken", "oplossen", "uitleggen", "intrekken", "motivering", "feiten", "signaal", "knelpunt", "bezwaar",
        "gemeente-a", "gemeente", "college", "toezegging", "art. 1", "Omdat het zo is.",
    ];

    private static readonly ImmutableArray<string?> Wrong =
        [null, "", " ", "\n", "\0", "a\u0007b", "\uD800", "x\uDC00y", "\u2028", new string('a', 201), new string('b', 60_000), "\uFFFE", "‮omgekeerd", "👩‍👩‍👧", "x\ty"];

    private readonly Random random = new(seed);

    public CaseCommand Command() => (CaseCommand)Record(Sorts[random.Next(Sorts.Length)], 0);

    private object Record(Type type, int depth)
    {
        var made = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).First(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != type);
        var record = made.Invoke([.. made.GetParameters().Select(parameter => Value(parameter.ParameterType, depth + 1))]);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && made.GetParameters().All(parameter => parameter.Name != property.Name) && random.Next(3) == 0))
            property.SetValue(record, Value(property.PropertyType, depth + 1));
        return record;
    }

    private object? Value(Type type, int depth)
    {
        if (type == typeof(string))
            return random.Next(8) == 0 ? Wrong[random.Next(Wrong.Length)] : Right[random.Next(Right.Length)];
        if (type == typeof(DossierNumber))
            return random.Next(4) switch { 0 => default, 1 => DossierNumber.Of("nergens", 0), _ => known[random.Next(known.Length)] };
        if (type == typeof(DateOnly))
            return random.Next(6) switch { 0 => DateOnly.MinValue, 1 => DateOnly.MaxValue, _ => Cases.Day.AddDays(random.Next(-20, 90)) };
        if (type == typeof(long))
            return (long)random.Next(-1, 6);
        if (type == typeof(FileCopy))
            return random.Next(6) == 0 ? null : FileCopy.Of(new byte[random.Next(3)]);
        if (type.IsEnum)
            return Enum.ToObject(type, random.Next(6) == 0 ? 99 : random.Next(Enum.GetValues(type).Length));
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return random.Next(3) == 0 ? null : Value(inner, depth);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return random.Next(10) == 0 ? Activator.CreateInstance(type) : Collection(nameof(Array), type.GetGenericArguments(), depth);
        if (random.Next(12) == 0)
            return null;
        if (type.IsGenericType)
            return Collection(type.Name, type.GetGenericArguments(), depth);
        return depth > 6 ? null : type == typeof(Actor) ? new Actor((string)Value(typeof(string), depth)!, (string?)Value(typeof(string), depth)) : Record(type, depth);
    }

    private object Collection(string sort, Type[] of, int depth)
    {
        var count = random.Next(40) == 0 ? 300 : random.Next(3);
        return typeof(Strange).GetMethod(sort.Split('`')[0] switch
        {
            nameof(Array) => nameof(ArrayOf),
            "ImmutableHashSet" => nameof(SetOf),
            "ImmutableSortedDictionary" => nameof(SortedOf),
            _ => nameof(DictionaryOf),
        }, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(of[^1])
            .Invoke(null, [Enumerable.Range(0, count).Select(i => (Key: $"{Value(typeof(string), depth)}{(i > 2 ? i : "")}", Value: Value(of[^1], depth + 1))).ToList()])!;
    }

    private static ImmutableArray<T> ArrayOf<T>(List<(string, object?)> all) => [.. all.Select(each => (T)each.Item2!)];

    private static ImmutableHashSet<T> SetOf<T>(List<(string, object?)> all) => [.. all.Select(each => (T)each.Item2!)];

    private static ImmutableDictionary<string, T> DictionaryOf<T>(List<(string, object?)> all) =>
        all.DistinctBy(each => each.Item1).ToImmutableDictionary(each => each.Item1, each => (T)each.Item2!);

    private static ImmutableSortedDictionary<string, T> SortedOf<T>(List<(string, object?)> all) =>
        all.DistinctBy(each => each.Item1).ToImmutableSortedDictionary(each => each.Item1, each => (T)each.Item2!, StringComparer.Ordinal);
}
