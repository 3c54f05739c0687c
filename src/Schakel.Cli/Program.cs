// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Schakel.Cli;

// UTF-8 whatever the machine says its language is, and one write for many lines. Whoever runs the command writes out what is left: closing them here
// would try again what just failed.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16_384);
var error = new StreamWriter(Console.OpenStandardError(), utf8);
return CommandLine.Run(args, World.OfThisProcess(output, error, TimeProvider.System));
