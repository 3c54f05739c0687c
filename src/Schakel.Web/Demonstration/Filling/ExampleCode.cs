// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using System.Text;
using Schakel.Dossiers.Numbers;

namespace Schakel.Web.Demonstration.Filling;

/// <summary>The code of a protected raiser in the demonstration: made of the name of the example, so that it can be shown. A real one is by chance.</summary>
public static class ExampleCode
{
    public static RaiserCode Of(string name) => RaiserCode.From(SHA256.HashData(Encoding.UTF8.GetBytes($"schakel/voorbeeld/code/{name}")));
}
