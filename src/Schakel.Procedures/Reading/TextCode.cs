// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Reading;

/// <summary>The codes of what can be wrong with the language of a text.</summary>
public static class TextCode
{
    /// <summary>A line starts with a word the language does not know.</summary>
    public const string UnknownWord = "T01";

    /// <summary>A known word in a place where it does not belong, or a second time.</summary>
    public const string Misplaced = "T02";

    /// <summary>A part of a line is missing.</summary>
    public const string Missing = "T03";

    /// <summary>A word that is not in its closed list.</summary>
    public const string UnknownValue = "T04";

    /// <summary>A name with characters a name does not have.</summary>
    public const string BadName = "T05";

    /// <summary>A term, number or date that cannot be read.</summary>
    public const string BadNumber = "T06";

    /// <summary>A name of something that does not exist.</summary>
    public const string UnknownName = "T07";

    /// <summary>A name that is used twice.</summary>
    public const string Twice = "T08";

    /// <summary>More than the limits allow.</summary>
    public const string TooMuch = "T09";

    /// <summary>Characters that a text may not hold.</summary>
    public const string BadCharacter = "T10";

    /// <summary>More on a line than belongs there.</summary>
    public const string Extra = "T11";

    /// <summary>A line the header or a step cannot do without.</summary>
    public const string MissingLine = "T12";

    /// <summary>A story that does not come true.</summary>
    public const string Story = "V1";
}
