// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Dossiers.OwnTexts;

/// <summary>A text that an organisation keeps itself in a register, beside what is shipped.</summary>
/// <param name="Name">Its name in addresses, within the organisation and the register.</param>
/// <param name="Title">What it is called.</param>
/// <param name="From">The first day on which this text is in force.</param>
/// <param name="Until">The last; null for none yet.</param>
public abstract record OwnText(string Name, string Title, DateOnly From, DateOnly? Until)
{
    /// <summary>Whether both are in force on some day.</summary>
    public bool Overlaps(OwnText other) => From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);

    /// <summary>A text that need not be there in English: then the Dutch one is shown.</summary>
    internal static Wording Said(string dutch, string english) => new(dutch, english.Length > 0 ? english : dutch);
}

/// <summary>A register that an organisation keeps of its own.</summary>
public enum OwnRegister
{
    /// <summary>What it works by beside the law.</summary>
    Rules,

    /// <summary>The principles that it weighs by.</summary>
    Frameworks,

    /// <summary>What it means by words.</summary>
    Definitions,

    /// <summary>The tasks of society that it set itself.</summary>
    Challenges,

    /// <summary>What it says of itself.</summary>
    Organisation,
}
