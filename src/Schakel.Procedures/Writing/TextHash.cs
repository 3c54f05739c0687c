// SPDX-License-Identifier: EUPL-1.2
using System.Security.Cryptography;
using Schakel.Procedures.Model;
using Schakel.Procedures.Organisations;

namespace Schakel.Procedures.Writing;

/// <summary>The identity of a version of a procedure. A running dossier stays with it.</summary>
public static class ProcedureHash
{
    /// <summary>SHA-256 of the canonical JSON, in lower-case hexadecimal digits.</summary>
    /// <param name="procedure">What was read.</param>
    public static string Of(Procedure procedure) => TextHash.Of(ProcedureJson.Of(procedure));
}

/// <summary>The identity of a version of a type of organisation.</summary>
public static class OrganisationHash
{
    /// <summary>SHA-256 of the canonical JSON, in lower-case hexadecimal digits.</summary>
    /// <param name="type">What was read.</param>
    public static string Of(OrganisationType type) => TextHash.Of(OrganisationJson.Of(type));
}

internal static class TextHash
{
    public static string Of(JsonValue value) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Bytes(value)));
}
