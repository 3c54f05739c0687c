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

    /// <summary>A line with something before it: what is wrapped starts below the text. Where too little room is left, all of it does.</summary>
    public void Line(string before, string text, Style? style = null, Style? beforeStyle = null)
    {
        var beside = before.Length <= Width / 2;
        var indent = new string(' ', beside ? before.Length : 4);
        Write(beside ? before : before.TrimEnd(), beforeStyle);
        if (!beside)
            End();
        var first = beside;
        foreach (var part in Wrapped(text, Math.Max(Width - indent.Length - 1, 10)))
        {
            if (!first)
                writer.Write(indent);
            Write(part, style);
            End();
            first = false;
        }
    }

    /// <summary>A table.</summary>
    public void Table(IRenderable table) => console.Value.Write(table);

    /// <summary>What a text holds may not steer the screen, nor change the direction in which it is read.</summary>
    public static string Shown(string text) => text.Any(Steers) ? string.Concat(text.Select(c => c == '\t' ? ' ' : Steers(c) ? '\uFFFD' : c)) : text;

    private static bool Steers(char c) => char.IsControl(c) || c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F');

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
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
