// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Attachments;

/// <summary>The programs of the system that files go through; null where one is not there.</summary>
/// <param name="Mat2">Takes out who made a file, when and where.</param>
/// <param name="ClamAv">Looks for viruses: <c>clamdscan</c> or <c>clamscan</c>.</param>
/// <param name="Prlimit">Bounds what a program may take of memory and time.</param>
internal sealed record Tools(string? Mat2, string? ClamAv, string? Prlimit)
{
    /// <summary>Where the scanner is, where it is not where programs are.</summary>
    public const string ClamAvVariable = "SCHAKEL_CLAMAV";

    /// <summary>Whether the scanner asks one that runs already, which may not read our files itself.</summary>
    public bool AsksDaemon => Path.GetFileName(ClamAv) == "clamdscan";

    public static Tools Find(Func<string, string?> environment)
    {
        var folders = (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Append("/usr/bin").Distinct().ToList();
        string? In(string name) => folders.Select(folder => Path.Join(folder, name)).FirstOrDefault(File.Exists);
        return new(In("mat2"), environment(ClamAvVariable) is { Length: > 0 } named ? named : In("clamdscan") ?? In("clamscan"), In("prlimit"));
    }
}
