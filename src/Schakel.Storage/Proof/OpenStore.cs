// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;

namespace Schakel.Storage.Proof;

/// <summary>Opens a connection to what holds the tables: a store of either engine, or a backup.</summary>
public delegate Task<DbConnection> OpenStore(CancellationToken cancellation);

/// <summary>How far something that takes long is.</summary>
/// <param name="Done">The entries done.</param>
/// <param name="Total">The entries there are.</param>
public readonly record struct Progressed(long Done, long Total);
