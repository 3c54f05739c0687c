// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Pictures;

/// <summary>One of the five links of a promise.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Text">When it was so, or what is still to come.</param>
/// <param name="State">Whether it is so.</param>
public sealed record ChainLink(string Name, string Text, LinkState State);

/// <summary>Whether a link is closed.</summary>
public enum LinkState
{
    /// <summary>It is so.</summary>
    Done,

    /// <summary>It is what is waited for now.</summary>
    Open,

    /// <summary>It comes later.</summary>
    Todo,

    /// <summary>Its day is over and it is not so.</summary>
    Broken,
}
