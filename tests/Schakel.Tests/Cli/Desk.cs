// SPDX-License-Identifier: EUPL-1.2
using Schakel.Cli;

namespace Schakel.Tests.Cli;

/// <summary>What the program answered.</summary>
internal sealed record Answer(int Exit, string Out, string Error);

/// <summary>A folder of one's own in which the program is run in this process, on 1 December 2026.</summary>
public class Desk : IDisposable
{
    protected Desk() => Directory.CreateDirectory(Folder);

    internal string Folder { get; } = Path.Combine(Path.GetTempPath(), "schakel-tests", Path.GetRandomFileName());

    /// <summary>A shipped text.</summary>
    internal static string Shipped(string name) => Path.Combine(Repository.Root, "policy", "procedures", name + ".txt");

    internal string Put(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return name;
    }

    internal string Put(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return name;
    }

    /// <summary>A shipped text with something changed.</summary>
    internal string PutChanged(string name, string from, string to)
    {
        var text = File.ReadAllText(Shipped(name));
        text.ShouldContain(from);
        return Put(name + ".txt", text.Replace(from, to));
    }

    internal string Get(string name) => File.ReadAllText(PathOf(name));

    internal string PathOf(string name) => Path.Combine(Folder, name);

    internal Answer Type(params string[] args) => Type(world => world, args);

    internal Answer Type(Func<World, World> change, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var world = new World(output, error, new FirstOfDecember()) { WorkingFolder = Folder, Home = Repository.Root };
        var exit = CommandLine.Run(args, change(world));
        return new Answer(exit, output.ToString(), error.ToString());
    }

    /// <summary>Wrong use is one sentence on the error line, and nothing else.</summary>
    internal void ShouldBeRefused(string says, params string[] args)
    {
        var answer = Type(args);
        answer.Exit.ShouldBe(2);
        answer.Out.ShouldBeEmpty();
        answer.Error.ShouldContain(says);
        answer.Error.TrimEnd('\n').ShouldNotContain("\n");
        Type([.. args, "--lang", "en"]).Error.ShouldNotBe(answer.Error);
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private sealed class FirstOfDecember : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(new DateTime(2026, 11, 30, 23, 30, 0, DateTimeKind.Utc));
    }
}
