// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Procedures;

namespace Schakel.Cli;

/// <summary>The texts that come with the program: procedures, types of organisation and calendars under <c>policy</c>.</summary>
/// <param name="Home">The folder that holds <c>policy</c>.</param>
/// <param name="Texts">The texts.</param>
internal sealed record Shipped(string Home, ImmutableArray<ReadText> Texts)
{
    private static readonly string Procedures = Path.Join("policy", "procedures");
    private static readonly ImmutableArray<string> Folders = [Procedures, Path.Join("policy", "organisations"), Path.Join("policy", "calendars")];

    /// <summary>Finds and reads them.</summary>
    /// <exception cref="WrongUse">They are nowhere.</exception>
    public static Shipped In(World world)
    {
        var home = Find(world);
        var folders = Folders.Select(folder => Path.Join(home, folder)).Where(Directory.Exists);
        return new Shipped(home, [.. Folder.Texts(folders, folder => folder).Select(Named).Select(ReadText.Of)]);

        TextFile Named(TextFile file) => file with { Name = Path.GetRelativePath(home, file.Path) };
    }

    /// <summary>Whether a procedure has this name.</summary>
    public bool Has(string name) => Texts.Any(text => text is ReadText.OfProcedure { Read.Procedure: { } procedure } && procedure.Name == name);

    /// <summary>The newest version of a procedure with this name.</summary>
    /// <exception cref="WrongUse">There is none; the sentence names the nearest.</exception>
    public ReadText.OfProcedure Procedure(string name)
    {
        var all = Texts.OfType<ReadText.OfProcedure>().Where(text => text.Read.Procedure is not null).ToList();
        if (all.Where(text => text.Read.Procedure!.Name == name).MaxBy(text => text.Read.Procedure!.Version) is { } found)
            return found;
        var nearest = Words.Near(name, all.Select(text => text.Read.Procedure!.Name));
        throw new WrongUse(nearest is null
            ? new Wording($"Er is geen procedure ‘{name}’. Typ ‘schakel’ voor de lijst, of geef een bestand.", $"There is no procedure ‘{name}’. Type ‘schakel’ for the list, or give a file.")
            : new Wording($"Er is geen procedure ‘{name}’. Bedoel je ‘{nearest}’?", $"There is no procedure ‘{name}’. Do you mean ‘{nearest}’?"));
    }

    private static string Find(World world)
    {
        if (world.Home is { } given)
        {
            var home = Path.GetFullPath(given, world.WorkingFolder);
            return Directory.Exists(Path.Join(home, Procedures)) ? home : throw new WrongUse(
                $"In ‘{given}’ staat geen map ‘{Procedures}’. Wijs met SCHAKEL_HOME de goede map aan, of haal SCHAKEL_HOME weg.",
                $"There is no folder ‘{Procedures}’ in ‘{given}’. Let SCHAKEL_HOME point to the right folder, or remove SCHAKEL_HOME.");
        }

        return Upwards(world.WorkingFolder).Concat(Upwards(world.ProgramFolder)).FirstOrDefault(folder => Directory.Exists(Path.Join(folder, Procedures)))
            ?? throw new WrongUse(
                $"De teksten van Schakel zijn niet gevonden. Zet SCHAKEL_HOME op de map waarin ‘{Procedures}’ staat.",
                $"The texts of Schakel were not found. Set SCHAKEL_HOME to the folder that holds ‘{Procedures}’.");
    }

    private static IEnumerable<string> Upwards(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
