// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Processings;

/// <summary>Where lines of a Logboek Dataverwerkingen go: to an address that speaks OTLP, or in a file.</summary>
/// <param name="Activity">Where the register of processing activities tells of what is done, with <c>{organisatie}</c> and <c>{soort}</c> where those belong.</param>
public sealed record ProcessingSettings(string Activity)
{
    /// <summary>The variables of the environment.</summary>
    public const string LogVariable = "SCHAKEL_PROCESSING_LOG", ActivityVariable = "SCHAKEL_PROCESSING_ACTIVITY", TokenVariable = "SCHAKEL_PROCESSING_TOKEN";

    private const string Organisation = "{organisatie}", Kind = "{soort}";

    /// <summary>The address; null where it is a file.</summary>
    public Uri? To { get; init; }

    /// <summary>The file, a line of JSON for each; null where it is an address.</summary>
    public string? File { get; init; }

    /// <summary>By which word the address lets us in; null where it asks none.</summary>
    public string? Token { get; init; }

    /// <summary>Never the word: it must not reach a log by way of a message.</summary>
    public override string ToString() => To?.ToString() ?? File ?? "";

    /// <summary>Where the register tells of what is done to dossiers of a kind at an organisation.</summary>
    public string ActivityOf(string organisation, string kind) => Activity.Replace(Organisation, organisation, StringComparison.Ordinal).Replace(Kind, kind, StringComparison.Ordinal);

    /// <summary>What the environment says; nothing where it names no place.</summary>
    /// <param name="environment">Looks up a variable.</param>
    /// <param name="pathOf">The path of a file as it was typed.</param>
    public static (ProcessingSettings? Settings, Wording? Fault) Read(Func<string, string?> environment, Func<string, string> pathOf)
    {
        string? Of(string name) => environment(name) is { Length: > 0 } value ? value : null;
        if (Of(LogVariable) is not { } log)
        {
            return new[] { ActivityVariable, TokenVariable }.FirstOrDefault(name => Of(name) is not null) is { } loose
                ? (null, new($"{loose} staat er, maar {LogVariable} niet. Noem het logboek, of haal {loose} weg.", $"{loose} is set, but {LogVariable} is not. Name the log, or remove {loose}."))
                : (null, null);
        }

        if (Of(ActivityVariable) is not { } activity || !Uri.TryCreate(new ProcessingSettings(activity).ActivityOf("x", "x"), UriKind.Absolute, out _))
        {
            return (null, new(
                $"{ActivityVariable} moet een adres zijn in het register van verwerkingen, zoals https://register.example/{Organisation}/{Kind}.",
                $"{ActivityVariable} must be an address in the register of processing activities, such as https://register.example/{Organisation}/{Kind}."));
        }

        if (!log.Contains("://", StringComparison.Ordinal))
            return (new(activity) { File = pathOf(log) }, null);
        return Uri.TryCreate(log, UriKind.Absolute, out var to) && (to.Scheme == Uri.UriSchemeHttps || (to.Scheme == Uri.UriSchemeHttp && to.IsLoopback))
            ? (new(activity) { To = to, Token = Of(TokenVariable) }, null)
            : (null, new(
                $"{LogVariable} moet een https-adres zijn, of een bestand. Zonder https mag het alleen op deze machine.",
                $"{LogVariable} must be an https address, or a file. Without https it may only be on this machine."));
    }
}
