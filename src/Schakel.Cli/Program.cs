// SPDX-License-Identifier: EUPL-1.2
using System.Runtime.InteropServices;
using System.Text;
using Schakel.Cli;

// UTF-8 whatever the machine says its language is, and one write for many lines. Whoever runs the command writes out what is left: closing them here
// would try again what just failed.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16_384);
var error = new StreamWriter(Console.OpenStandardError(), utf8);

// A command that runs says itself what became of it when it is stopped. What runs it lets go of the signals as soon as it is done, before the answer is written: one that comes
// just then would end the program without a word. Kept until the program is gone.
var hasBegun = false;
PosixSignalRegistration[] kept = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, came => came.Cancel |= hasBegun))];
var exit = CommandLine.Run(args, World.OfThisProcess(output, error, TimeProvider.System) with { Begins = () => hasBegun = true });
GC.KeepAlive(kept);
return exit;
