// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Storage.Reading;

namespace Schakel.Web.Following;

/// <summary>Another dossier that hangs on this one, or on which it hangs.</summary>
/// <param name="Line">How.</param>
/// <param name="What">What it is.</param>
/// <param name="Title">What it is called by who may read it; null for who may not.</param>
/// <param name="IsPrecedent">Whether it is what others can learn of this.</param>
public sealed record Linked(LinkLine Line, Wording What, string? Title, bool IsPrecedent);
