// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Dossiers.OwnTexts;

/// <summary>A part of a text that can be wrong.</summary>
public enum OwnPart
{
    /// <summary>What it is called.</summary>
    Title,

    /// <summary>The same in English.</summary>
    English,

    /// <summary>The reference to it.</summary>
    Jci,

    /// <summary>The address of its text, or where it comes from.</summary>
    Source,

    /// <summary>The first day.</summary>
    From,

    /// <summary>The last day.</summary>
    Until,

    /// <summary>What it is for.</summary>
    Purpose,

    /// <summary>What a word means.</summary>
    Meaning,

    /// <summary>The same in English.</summary>
    EnglishMeaning,

    /// <summary>The shipped word that it is a kind of.</summary>
    Narrows,

    /// <summary>The regulation it stands beside.</summary>
    Law,

    /// <summary>The article of that.</summary>
    Article,

    /// <summary>Why it is stricter.</summary>
    Stricter,

    /// <summary>Where a room stands.</summary>
    RoomArticle,

    /// <summary>What it is called.</summary>
    RoomTitle,

    /// <summary>What it allows.</summary>
    RoomExplanation,

    /// <summary>Who may use it.</summary>
    RoomWho,

    /// <summary>Its words.</summary>
    RoomWords,

    /// <summary>What a principle is called.</summary>
    PrincipleTitle,

    /// <summary>The same in English.</summary>
    PrincipleEnglish,

    /// <summary>What it asks.</summary>
    PrincipleMeaning,

    /// <summary>The same in English.</summary>
    PrincipleEnglishMeaning,

    /// <summary>Where it comes from.</summary>
    PrincipleSource,

    /// <summary>The regulations that have to do with it.</summary>
    Regulations,

    /// <summary>The address of the site of an organisation.</summary>
    Website,

    /// <summary>Its address for letters.</summary>
    Letters,

    /// <summary>Its phone number.</summary>
    Phone,

    /// <summary>Its identifier in the register of public organisations.</summary>
    Tooi,

    /// <summary>Why it is changed.</summary>
    Why,

    /// <summary>Where that was decided.</summary>
    DecidedIn,
}
