// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Web.Hosting;
using Schakel.Web.LoggingIn;

namespace Schakel.Web.Access;

/// <summary>Who may do one thing.</summary>
/// <param name="Method">How it is asked.</param>
/// <param name="Path">Where, as the route is written.</param>
/// <param name="Who">Who may come there at all.</param>
internal sealed record Permission(string Method, string Path, Who Who)
{
    /// <summary>What one must be to the dossier; null where it is about none.</summary>
    public Entrance? Dossier { get; init; }

    /// <summary>Whether also who came by a mailed link may, for the one thing that link is for.</summary>
    public bool ByLink { get; init; }

    /// <summary>Whether who came in by a passkey may not, though he administers: what is done there cannot be undone.</summary>
    public bool NeedsLogin { get; init; }

    /// <summary>As what kind of act: how surely who does it must have logged in.</summary>
    public Act Act { get; init; } = Act.LogIn;

    /// <summary>
    /// Whether it is part of a look that was noted when he came: what is done at a table. A line for each thing said there would tell, by its time, who chose what
    /// and who sees it otherwise.
    /// </summary>
    public bool IsSameLook { get; init; }

    /// <summary>What someone did there, as the access log tells it.</summary>
    public Wording? Looked { get; init; }
}
