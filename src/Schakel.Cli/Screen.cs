// SPDX-License-Identifier: EUPL-1.2
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Schakel.Cli;

/// <summary>Writes lines for people: in colours where there are any, and never wider than the screen.</summary>
internal sealed class Screen(TextWriter writer, int? width, bool colours)
{
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Soft = new(Color.Grey);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Bad = new(Color.Red);

    // Below this nothing can be laid out; a screen that narrow wraps by itself.
    private const int Narrowest = 40;
    private const int NoScreen = 10_000;
    private readonly Lazy<IAnsiConsole> console = new(() => Console(writer, width, colours));

    public int Width { get; } = width is { } columns ? Math.Max(columns, Narrowest) : NoScreen;

    /// <summary>Ends the line.</summary>
    public void End() => writer.Write('\n');

    /// <summary>Text without an end of line.</summary>
    public void Write(string text, Style? style = null)
    {
        if (colours && style is not null)
            console.Value.Write(new Text(Shown(text), style));
        else
            writer.Write(Shown(text));
    }

    /// <summary>A line, wrapped.</summary>
    public void Line(string text = "", Style? style = null) => Line("", text, style);

    /// <summary>A line with something before it: what is wrapped starts below the text, not below what is before it.</summary>
    public void Line(string before, string text, Style? style = null, Style? beforeStyle = null)
    {
        Write(before, beforeStyle);
        var indent = before.Length < Width / 2 ? before.Length : 2;
        var first = true;
        foreach (var part in Wrapped(text, Math.Max(Width - indent - 1, 10), first ? before.Length - indent : 0))
        {
            if (!first)
                writer.Write(new string(' ', indent));
            Write(part, style);
            writer.Write('\n');
            first = false;
        }
    }

    /// <summary>A table.</summary>
    public void Table(IRenderable table) => console.Value.Write(table);

    /// <summary>What a text holds may not steer the screen, nor change the direction in which it is read.</summary>
    public static string Shown(string text) => text.Any(Steers) ? string.Concat(text.Select(c => c == '\t' ? ' ' : Steers(c) ? '\uFFFD' : c)) : text;

    private static bool Steers(char c) => char.IsControl(c) || c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F');

    private static IEnumerable<string> Wrapped(string text, int width, int taken)
    {
        var line = new StringBuilder();
        var room = width - taken;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line.ToString();
                line.Clear();
                room = width;
            }

            if (line.Length > 0)
                line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }

    private static IAnsiConsole Console(TextWriter writer, int? width, bool colours)
    {
        var made = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Output(writer, width is { } columns ? Math.Max(columns, Narrowest) : NoScreen),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        made.Profile.Capabilities.Unicode = true;
        return made;
    }

    private sealed class Output(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 25;

        public void SetEncoding(Encoding encoding)
        {
            // Ours is UTF-8, always.
        }
    }
}
