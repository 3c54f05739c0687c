// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers;
using Schakel.Web.Registers;

namespace Schakel.Web.Silences;

/// <summary>Who is silent, as everyone reads it: an organisation, or a body outside the one where the dossier runs, such as its minister.</summary>
/// <param name="Key">What makes it the same one.</param>
/// <param name="Title">What people call it.</param>
public sealed record SilentBody(string Key, string Title);

/// <summary>Turns what the store calls a silent one into who that is.</summary>
/// <param name="registers">The organisations, and under which each works.</param>
/// <param name="library">The types of organisation.</param>
public sealed class SilentBodies(Registry registers, Library library)
{
    /// <summary>An organisation.</summary>
    public SilentBody Of(string organisation) => new(organisation, registers.TitleOf(organisation));

    /// <summary>A body outside an organisation: the one under which it works, where that is known, and else its office by its title.</summary>
    public SilentBody Outside(string organisation, string office)
    {
        var here = registers.Organisations.GetValueOrDefault(organisation);
        var found = here is null ? null : library.Type(here.Type)?.Type.Office(office);
        // Who must be impartial stands outside everyone.
        return here?.Under is { } under && found is { Impartial: false } ? Of(under)
            : new($"{organisation}/{office}", $"{(found?.Title is { Length: > 0 } title ? title : office)} ({registers.TitleOf(organisation)})");
    }

    /// <summary>All who are silent in dossiers of an organisation.</summary>
    /// <param name="organisation">Where they run.</param>
    /// <param name="silent">What the store calls them; null where nobody is.</param>
    public ImmutableArray<SilentBody> All(string organisation, string? silent) =>
        [.. (silent ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == Bodies.Here ? Of(organisation) : Outside(organisation, word)).Distinct()];

    /// <summary>The same in a line.</summary>
    public string Names(string organisation, string? silent) => string.Join(", ", All(organisation, silent).Select(body => body.Title));
}
