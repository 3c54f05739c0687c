// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.LoggingIn;

#pragma warning disable RS0030 // How long is waited for another machine is a length of time and no legal term.
internal static class Timeouts
{
    /// <summary>How long a provider gets to answer.</summary>
    public static readonly TimeSpan Provider = TimeSpan.FromSeconds(10);
}
#pragma warning restore RS0030
