// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage;

namespace Schakel.Tests.Storage.Proof;

internal static class SampleKeys
{
    public static Keys New() => new();
}
