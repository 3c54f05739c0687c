// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Web.Attachments;

namespace Schakel.Tests.Web.Attachments;

/// <summary>How large a file is, is said as people say it.</summary>
public sealed class FileSizesTests
{
    [Theory]
    [InlineData(1, Language.Dutch, "1 kB")]
    [InlineData(999_999, Language.Dutch, "999 kB")]
    [InlineData(4_285_617, Language.Dutch, "4,3 MB")]
    [InlineData(4_285_617, Language.English, "4.3 MB")]
    public void A_size_is_said_in_the_language_of_who_looks(long bytes, Language language, string said) => FileSizes.Of(bytes, language).ShouldBe(said);
}
