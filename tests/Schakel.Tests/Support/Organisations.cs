// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures.Organisations;
using Schakel.Procedures.Reading;

namespace Schakel.Tests.Support;

/// <summary>A small type of organisation for tests: five offices above one another, each with every power.</summary>
internal static class Organisations
{
    public const string LadderText = """
        organisatie trap, versie 1
        titel Trap
        ambt a
          onder b
          mag besluiten
        ambt b
          onder c
          mag besluiten, beoordelen, toezien, opschorten
        ambt c
          onder d
          mag besluiten, beoordelen, toezien, opschorten
        ambt d
          onder e
          mag besluiten, beoordelen, toezien, opschorten
        ambt e
          mag besluiten, beoordelen, toezien, opschorten
        rol eerste is a
        rol tweede is b
        rol derde is c
        rol vierde is d
        rol vijfde is e
        rol bestuur is e
        """;

    public static OrganisationType Ladder { get; } = Read(LadderText, "trap.txt");

    private static OrganisationType Read(string text, string file)
    {
        var read = OrganisationReader.Read(text, file);
        read.Findings.ShouldBeEmpty();
        return read.Type.ShouldNotBeNull();
    }
}
