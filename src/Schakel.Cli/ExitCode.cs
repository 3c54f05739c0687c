// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Cli;

/// <summary>What the program tells the shell. 3 belongs to the script that builds it.</summary>
internal static class ExitCode
{
    /// <summary>It holds, or it was done.</summary>
    public const int Holds = 0;

    /// <summary>A text does not hold.</summary>
    public const int Broken = 1;

    /// <summary>Something was asked that cannot be done.</summary>
    public const int WrongUse = 2;

    /// <summary>What is needed cannot be used as it is: a database, a key, a file, the disk (EX_UNAVAILABLE of sysexits.h).</summary>
    public const int Unavailable = 69;

    /// <summary>The program made a mistake (EX_SOFTWARE of sysexits.h).</summary>
    public const int OurMistake = 70;

    /// <summary>It was stopped by whoever runs it: as a shell tells of Ctrl-C.</summary>
    public const int Stopped = 130;
}
