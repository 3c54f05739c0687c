// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Engines;

namespace Schakel.Storage.Reading;

/// <summary>Everything that is read in lists. Every question names the organisations whose rows may be in the answer.</summary>
/// <param name="engine">The engine.</param>
public sealed class Reader(Engine engine)
{
    /// <summary>Dossiers.</summary>
    public DossierList Dossiers { get; } = new(engine);

    /// <summary>What everyone may read of them.</summary>
    public Subjects Subjects { get; } = new(engine);

    /// <summary>Whose turn it is.</summary>
    public Turns Turns { get; } = new(engine);

    /// <summary>Who raised what.</summary>
    public Parties Parties { get; } = new(engine);

    /// <summary>What hangs on what.</summary>
    public Links Links { get; } = new(engine);

    /// <summary>Figures that everyone may see, made of these once the small ones are hidden.</summary>
    public PublicFigures Figures { get; } = new(engine);

    /// <summary>Who told how he fares after it was over.</summary>
    public Testimonies Testimonies { get; } = new(engine);

    /// <summary>What was promised.</summary>
    public Promises Promises { get; } = new(engine);
}
