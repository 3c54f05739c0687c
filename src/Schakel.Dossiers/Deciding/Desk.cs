// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers.Events;
using Schakel.Dossiers.Numbers;

namespace Schakel.Dossiers.Deciding;

/// <summary>What one submission changes, while it is being decided: nothing of it is real before all of it is.</summary>
internal sealed class Desk(string command, DateOnly on, Func<DossierNumber, CaseFile?> files, Library library)
{
    /// <summary>How far one thing may lead to another: a text that opens itself, or a row of dossiers that wait for each other.</summary>
    public const int Deepest = 20;

    private readonly Dictionary<DossierNumber, CaseFile> changed = [];
    private int opened;

    public List<Happened> Happened { get; } = [];

    public DateOnly On => on;

    public Library Library => library;

    public CaseFile? File(DossierNumber number) => changed.TryGetValue(number, out var file) ? file : files(number);

    /// <summary>A number for a dossier that is opened beside: the same again where the command is sent again.</summary>
    public DossierNumber NextNumber() => DossierNumber.Of(command, ++opened);

    public CaseFile Add(DossierNumber number, CaseEvent what)
    {
        var before = what is CaseEvent.Opened ? null : File(number);
        var after = CaseFolding.Evolve(before, number, what);
        changed[number] = after;
        Happened.Add(new Happened(after.Version - 1, what, after));
        return after;
    }

    /// <summary>Where the desk stood, to go back to where something beside could not be opened.</summary>
    public (int Count, Dictionary<DossierNumber, CaseFile> Files) Mark() => (Happened.Count, new(changed));

    public void BackTo((int Count, Dictionary<DossierNumber, CaseFile> Files) mark)
    {
        Happened.RemoveRange(mark.Count, Happened.Count - mark.Count);
        changed.Clear();
        foreach (var (number, file) in mark.Files)
            changed[number] = file;
    }
}
