// SPDX-License-Identifier: EUPL-1.2
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Schakel.Bench;

// `spin` compares with an independent tool, which is a process and no method: it has its own clock.
if (args is ["spin"])
    return AgainstSpin.Run();

// The store is measured against other programs too.
if (args is ["store"])
    return await Storing.Run();
if (args is ["lapse", ..])
    return await Lapsing.Run(args.Length > 1 ? int.Parse(args[1]) : 1_000_000);
if (args is ["fill", var filled, var count])
    return await Filling.Run(filled, int.Parse(count));
if (args is ["verify", var db, ..])
    return await Verifying.Run(db, args.Length > 2 ? int.Parse(args[2]) : 200_000);

if (args is ["search", .. var sizes])
    return await Searching.Run(sizes.Length > 0 ? [.. sizes.Select(int.Parse)] : [1_000, 100_000, 1_000_000]);

if (args is ["propose", .. var signals])
    return Proposing.Run(signals.Length > 0 ? [.. signals.Select(int.Parse)] : [1_000, 10_000, 100_000]);

// The site, over HTTP, as a process of its own.
if (args is ["bare", var address])
    return await BareText.Run(address);
if (args is ["lodge", ..])
    return await Lodging.Run(args.Length > 1 ? int.Parse(args[1]) : 3);
if (args is ["lodgeat", var where, var at, var callers, var times, ..])
    return await Lodging.At(where, new Uri(at), int.Parse(callers), int.Parse(times));
if (args is ["pages", var few, var many])
    return await Pages.Run(few, many);
if (args is ["start", .. var stores])
    return await Starting.Run(stores);

var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
return 0;
