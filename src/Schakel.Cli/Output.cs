// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.Text;
using Schakel.Procedures;
using Schakel.Storage;
using Schakel.Storage.Mishaps;

namespace Schakel.Cli;

/// <summary>Writes files, whole or not at all.</summary>
internal static class Output
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Option<string?> Option(Session session) => new("--output", "-o")
    {
        HelpName = session.Say("BESTAND", "FILE"),
        Description = session.Say("het bestand om te schrijven; - is het scherm", "the file to write; - is the screen"),
    };

    /// <summary>Writes a text to a file, or to the screen.</summary>
    /// <exception cref="WrongUse">It cannot be written there.</exception>
    /// <exception cref="StoreException">The disk is full.</exception>
    public static void Write(string text, string typed, Session session)
    {
        if (typed == "-")
            session.World.Out.Write(text);
        else
            Replace(session.PathOf(typed), typed, Utf8.GetBytes(text));
    }

    /// <summary>Puts new content in the place of a file in one move: nobody ever meets half of it, also when the power fails.</summary>
    /// <exception cref="WrongUse">It cannot be written there.</exception>
    /// <exception cref="StoreException">The disk is full.</exception>
    public static void Replace(string path, string name, byte[] bytes)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
            throw new WrongUse($"De map van ‘{name}’ bestaat niet. Maak hem eerst.", $"The folder of ‘{name}’ does not exist. Make it first.");
        if (Directory.Exists(path))
            throw new WrongUse($"‘{name}’ is een map. Geef de naam van een bestand.", $"‘{name}’ is a folder. Give the name of a file.");
        try
        {
            // A link is followed, so that it stays a link; also one to what is not there yet.
            var target = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            if (IsPlace(target))
                InOneMove(target, bytes);
            else
                File.WriteAllBytes(target, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var what = Mishap.Of(e)!;
            var said = new Wording($"‘{name}’ kan niet worden geschreven. {what.Dutch}", $"‘{name}’ cannot be written. {what.English}");
            throw Mishap.IsFull(e) ? new StoreException(said, e) : new WrongUse(said);
        }
    }

    // A device or a pipe must be written to, not replaced. Opening it also shows whether it may be written.
    private static bool IsPlace(string path)
    {
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
            return false;
        if (!File.Exists(path))
            return true;
        using var present = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        return present.CanSeek;
    }

    private static void InOneMove(string path, byte[] bytes)
    {
        var draft = Path.Join(Path.GetDirectoryName(path), $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
