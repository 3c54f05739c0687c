// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Web.Access;

/// <summary>What one must be to a dossier to do something with it. For who is less, it is not there.</summary>
public enum Entrance
{
    /// <summary>See something of it: everyone, where its kind is public, and else whoever takes part.</summary>
    See,

    /// <summary>Read what was written in it.</summary>
    Read,

    /// <summary>Have a voice in it: its raiser, who may get the turn, and who was asked to contribute.</summary>
    Write,

    /// <summary>Do something in it: as its raiser or in an office. What, its procedure says.</summary>
    Act,

    /// <summary>Tell the custodian how one fares, as its raiser; or read it, as a custodian who has nothing to do with it himself.</summary>
    Aftercare,

    /// <summary>Sit at the table of its deliberation: whoever leads it, whoever brought the case in, and who has a seat.</summary>
    Table,
}

internal static class Entrances
{
    public static bool Lets(this Entrance entrance, View view) => entrance switch
    {
        Entrance.See => true,
        Entrance.Read => view.Story,
        Entrance.Write => view.Writer is not null,
        Entrance.Act => !view.Actors.IsEmpty,
        Entrance.Aftercare => view.IsRaiser || view.IsListening,
        Entrance.Table => view.IsRaiser || view.Seat is not null || view.Convenes,
        _ => throw new ArgumentOutOfRangeException(nameof(entrance), entrance, "Nobody said who comes in here."),
    };
}
