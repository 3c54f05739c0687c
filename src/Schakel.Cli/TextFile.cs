// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Procedures.Reading;
using Schakel.Storage.Mishaps;

namespace Schakel.Cli;

/// <summary>A file with a text in it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What it is called in answers: the path as it was typed.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record TextFile(string Path, string Name, byte[] Bytes)
{
    // No character takes more bytes than this for each of its UTF-16 units; a larger file is too long whatever is in it.
    private const int MostBytes = 3 * Limits.TextLength;
    private readonly Lazy<string[]> lines = new(() => Encoding.UTF8.GetString(Bytes).TrimStart('\uFEFF').Split('\n'));

    /// <summary>The text as far as it can be read.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes);

    /// <summary>A line of it, from 1; empty where there is none.</summary>
    public string Line(int number) => number >= 1 && number <= lines.Value.Length ? lines.Value[number - 1].TrimEnd('\r') : "";

    /// <summary>Reads a file.</summary>
    /// <exception cref="WrongUse">There is none, it may not be read, or it is too large.</exception>
    public static TextFile Read(string path, string name)
    {
        try
        {
            // Not by its length: a pipe has none, and some files never end.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            var buffer = new byte[16_384];
            while (stream.Read(buffer) is > 0 and var count)
            {
                bytes.Write(buffer, 0, count);
                if (bytes.Length > MostBytes)
                    throw new WrongUse($"‘{name}’ is te groot: een tekst heeft hoogstens {Limits.TextLength} tekens.", $"‘{name}’ is too large: a text has at most {Limits.TextLength} characters.");
            }

            return new TextFile(path, name, bytes.ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(name, e);
        }
    }

    /// <summary>What to say of a file or folder that cannot be read.</summary>
    public static WrongUse Unreadable(string name, Exception why) => why switch
    {
        FileNotFoundException or DirectoryNotFoundException => Missing(name),
        UnauthorizedAccessException => new($"‘{name}’ mag niet worden gelezen. Vraag toestemming, of kopieer het bestand.", $"‘{name}’ may not be read. Ask permission, or copy the file."),
        _ => new($"‘{name}’ kan niet worden gelezen. {Mishap.Of(why)?.Dutch}", $"‘{name}’ cannot be read. {Mishap.Of(why)?.English}"),
    };

    /// <summary>What to say of a file or folder that is not there.</summary>
    public static WrongUse Missing(string name) =>
        new($"‘{name}’ bestaat niet. Kijk of de naam klopt, en of je in de goede map staat.", $"‘{name}’ does not exist. See whether the name is right, and whether you are in the right folder.");
}
