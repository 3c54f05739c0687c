// SPDX-License-Identifier: EUPL-1.2
using System.CommandLine;
using System.Security.Cryptography;
using Schakel.Cli.Retaining;
using Schakel.Cli.Stores;
using Schakel.Log;
using Schakel.Log.Tiles;
using Schakel.Procedures;
using Schakel.Storage;
using Schakel.Storage.Mishaps;
using Schakel.Storage.Proof;
using Schakel.Web.LoggingIn;

namespace Schakel.Cli;

/// <summary>Reads what was typed and does it.</summary>
public static class CommandLine
{
    private static readonly ParserConfiguration AsTyped = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

#pragma warning disable RS0030 // How long a command that is stopped may take to clear away what is half done; no legal term.
    private static readonly TimeSpan ToClearAway = TimeSpan.FromSeconds(30);
#pragma warning restore RS0030

    /// <summary>Runs the program once.</summary>
    /// <param name="args">What was typed after its name.</param>
    /// <param name="world">The world around it.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, World world)
    {
        var exit = Tried(args, world);
        try
        {
            world.Out.Flush();
        }
        catch (Exception e) when (Mishap.Of(e) is { } what)
        {
            // The answer did not arrive: that is not the same as having been given.
            world.Error.WriteLine(new Wording($"Het antwoord kon niet worden geschreven. {what.Dutch}", $"The answer could not be written. {what.English}").In(Languages.Told(args)));
            exit = exit == ExitCode.Holds ? ExitCode.Unavailable : exit;
        }

        try
        {
            world.Error.Flush();
        }
        catch (IOException)
        {
            // Nobody is left to tell it to.
        }

        return exit;
    }

    private static int Tried(IReadOnlyList<string> args, World world)
    {
        var language = Language.Dutch;
        try
        {
            language = Languages.Asked(args);
            return Run(args, new Session(world, language));
        }
        catch (WrongUse e)
        {
            world.Error.WriteLine(Screen.Shown(e.What.In(language)));
            return ExitCode.WrongUse;
        }
        catch (WrongSettings e)
        {
            world.Error.WriteLine(Screen.Shown(e.What.In(language)));
            return ExitCode.Unavailable;
        }
        catch (StoreException e)
        {
            world.Error.WriteLine(Screen.Shown(e.What.In(language)));
            return ExitCode.Unavailable;
        }
        catch (LogBroken e)
        {
            world.Error.WriteLine(Screen.Shown(e.What.In(language)));
            return ExitCode.Broken;
        }
        catch (OperationCanceledException)
        {
            world.Error.WriteLine(new Wording("Gestopt. Er is niets half gedaan.", "Stopped. Nothing was left half done.").In(language));
            return ExitCode.Stopped;
        }
        catch (BrokenTexts e)
        {
            Report.Broken(e.Texts, new Session(world, language));
            return ExitCode.Broken;
        }
        catch (Exception e) when (!world.Trace && e is LogFormatException or TileMissingException or CryptographicException)
        {
            world.Error.WriteLine(new Wording(
                "Wat in de database staat over het logboek of zijn sleutels, is veranderd of kapot. Typ ‘schakel verify’ om te zien wat.",
                "What stands in the database about the log or its keys was changed or is broken. Type ‘schakel verify’ to see what.").In(language));
            return ExitCode.Broken;
        }
        catch (Exception e) when (!world.Trace)
        {
            var what = Mishap.Of(e);
            world.Error.WriteLine(Screen.Shown((what ?? OurMistake(e)).In(language)));
            return what is null ? ExitCode.OurMistake : ExitCode.Unavailable;
        }
    }

    private static int Run(IReadOnlyList<string> args, Session session)
    {
        var root = Root(session);
        var parsed = root.Parse(args, AsTyped);
        if (Help.IsAsked(parsed))
            return Help.Tell(parsed.CommandResult.Command, session);
        if (Mistakes.In(parsed) is { } mistake)
            throw new WrongUse(mistake);
        session.World.Begins();
        var code = parsed.Invoke(new InvocationConfiguration
        {
            Output = session.World.Out,
            Error = session.World.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = ToClearAway,
        });
        // No command says this of itself: the library left behind one that did not stop in time, and says nothing.
        return code == ExitCode.Stopped ? throw new OperationCanceledException() : code;
    }

    private static RootCommand Root(Session session)
    {
        var root = new RootCommand(session.Say("Schrijf procedures die sluiten, en zie wat er gebeurt als niemand antwoordt.", "Write procedures that hold, and see what happens if nobody answers."))
        {
            Check.Command(session), Story.Command(session), Draw.Command(session), Format.Command(session), Export.Command(session), Terms.Command(session),
            Migrate.Command(session), Rebuild.Command(session), Sweep.Command(session), Verify.Command(session), LogExport.Command(session), ReceiptOf.Command(session),
            Back.Up(session), Back.Restore(session), Keys.Command(session), Seed.Command(session), Serve.Command(session), Administrator.Command(session), Passkeys.Command(session), Retain.Command(session), DevelopmentLogin.Command(session), Overview.Command(session),
        };
        root.Options.Remove(root.Options.First(option => option is System.CommandLine.Help.HelpOption));
        root.Options.First(option => option is VersionOption).Description = session.Say("de versie van het programma", "the version of the program");
        root.Options.Add(Help.Option(session));
        root.Options.Add(Languages.Option(session));
        root.SetAction((_, stop) => Serve.Demonstrate(session, "http://localhost:5000", stop));
        Started.All(root);
        return root;
    }

    private static Wording OurMistake(Exception e) => new(
        $"Schakel maakte zelf een fout ({e.GetType().Name}: {OneLine(e.Message)}). Meld dit; met SCHAKEL_TRACE=1 zie je waar het misging.",
        $"Schakel made a mistake itself ({e.GetType().Name}: {OneLine(e.Message)}). Report this; with SCHAKEL_TRACE=1 you see where it went wrong.");

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
