// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using Schakel.Dossiers.Numbers;
using Schakel.Web.Ui;

namespace Schakel.Web.Following;

/// <summary>The form with a number and a code.</summary>
internal static class FollowForm
{
    public const string Number = "nummer";
    public const string Code = "code";

    /// <summary>Tells not which of the two is wrong: that a dossier exists is nobody's business.</summary>
    public static readonly Fault Unknown = new(Number, new(
        "Dit nummer en deze code horen niet bij elkaar. Kijk of je allebei goed overtypte.",
        "This number and this code do not belong together. See whether you copied both correctly."));

    /// <summary>What is missing, or was typed wrong: a guard in both catches a slip of the pen.</summary>
    public static ImmutableArray<Fault> Faults(Typed typed)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (DossierNumber.Read(typed[Number]) is null)
            faults.Add(new(Number, new("Vul het nummer in, zoals het op je ontvangstbewijs staat: drie keer vier tekens.", "Fill in the number as it stands on your receipt: three times four characters.")));
        if (RaiserCode.Read(typed[Code]) is null)
            faults.Add(new(Code, new("Vul de code in, zoals je hem bewaarde: 26 letters en cijfers. Streepjes en spaties hoeven niet.", "Fill in the code as you kept it: 26 letters and digits. Hyphens and spaces may be left out.")));
        return faults.ToImmutable();
    }
}
