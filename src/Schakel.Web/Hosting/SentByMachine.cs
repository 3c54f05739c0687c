// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Hosting;

/// <summary>Says of a route that it is called by another machine and not by a form of ours: it proves by itself who sends it.</summary>
internal sealed record SentByMachine;
