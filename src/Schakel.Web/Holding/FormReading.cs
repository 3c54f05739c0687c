// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Immutable;
using System.Globalization;
using Schakel.Dossiers.Asking;
using Schakel.Dossiers.Commands;
using Schakel.Procedures;
using Schakel.Web.Ui;

namespace Schakel.Web.Holding;

/// <summary>Reads the fields of a form: the words and dates of a command, and what is wrong with what was typed.</summary>
internal sealed class FormReading(Typed typed, DateOnly today)
{
    /// <summary>How many principles one form weighs at most.</summary>
    public const int MostPrinciples = 20;

    /// <summary>What is wrong with a day until which someone would have time.</summary>
    public static readonly Wording Over = new("Die dag is al voorbij. Kies vandaag of een latere dag.", "That day is over already. Choose today or a later day.");

    // What of a principle is told in words of one's own.
    private static readonly ImmutableArray<string> Told = ["argument", "belang", "wijkt"];

    /// <summary>Whether it is an answer, and no more time or another receiver.</summary>
    public bool IsAnswer { get; init; } = true;

    private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
    private readonly Dictionary<string, DateOnly> dates = [];

    public ImmutableArray<Fault> Faults => faults.ToImmutable();

    public ImmutableDictionary<string, DateOnly> Dates => dates.ToImmutableDictionary();

    public Words Words { get; private set; } = Words.None;

    /// <summary>Reads each field under its own name, after a prefix.</summary>
    public FormReading Read(IEnumerable<Field> fields, string prefix = "")
    {
        foreach (var field in fields)
            Read(field, prefix + field.Name);
        return this;
    }

    public void Fail(string field, Wording message) => faults.Add(new Fault(field, message));

    private void Read(Field field, string id)
    {
        switch (field.Type)
        {
            case FieldType.Date:
                ReadDate(field, id);
                break;
            case FieldType.Weighing:
                Words = Words with { Weighing = ReadWeighing(id) };
                if (field.Required && Words.Weighing.IsEmpty && faults.All(fault => !fault.Field.StartsWith(id, StringComparison.Ordinal)))
                    Fail($"{id}-0-beginsel", new("Noem minstens één beginsel en zeg waar het voor pleit.", "Name at least one principle and say what it pleads for."));
                break;
            case FieldType.Promise:
                ReadPromise(id);
                break;
            case FieldType.Number or FieldType.Amount when typed[id].Length > 0 && !decimal.TryParse(typed[id].Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out _):
                Fail(id, new("Vul een getal in, zoals 1200.", "Fill in a number, such as 1200."));
                break;
            default:
                ReadText(field, id);
                break;
        }
    }

    private void ReadText(Field field, string id)
    {
        var text = typed[id];
        if (text.Length > Limits.Text)
            Fail(id, Shorter(Limits.Text));
        else if (text.Length > 0)
            Words = Words.With(field.Name, text);
        else if (field.Required)
            Fail(id, field.Name == "motivering"
                ? IsAnswer
                    ? new("Schrijf op waarom. Zonder redenen is het geen antwoord.", "Write down why. Without reasons it is no answer.")
                    : new("Schrijf op waarom. Zonder redenen kun je dit niet versturen.", "Write down why. Without reasons you cannot send this.")
                : new($"Vul nog in: {Labels.Field(field.Name).Dutch}", $"Still to fill in: {Labels.Field(field.Name).English}"));
    }

    private void ReadDate(Field field, string id)
    {
        if (!typed.HasDate(id))
        {
            if (field.Required)
                Fail(id, new($"Vul nog in: {Labels.Field(field.Name).Dutch}", $"Still to fill in: {Labels.Field(field.Name).English}"));
            return;
        }

        if (typed.Date(id, out var wrong) is not { } day)
            Fail(id, wrong!);
        else if (field.Latest is { } latest && day > latest)
            Fail(id, new($"Kies een dag tot en met {Procedures.Dates.InFull(latest, Language.Dutch)}.", $"Choose a day up to and including {Procedures.Dates.InFull(latest, Language.English)}."));
        else if (field.IsTerm && day < today)
            Fail(id, Over);
        else
            dates[field.Name] = day;
    }

    private ImmutableArray<Weighed> ReadWeighing(string id)
    {
        var all = ImmutableArray.CreateBuilder<Weighed>();
        for (var i = 0; i < MostPrinciples; i++)
        {
            var (principle, pleads, argument) = (typed[$"{id}-{i}-beginsel"], typed[$"{id}-{i}-pleit"], typed[$"{id}-{i}-argument"]);
            if (principle.Length == 0 && argument.Length == 0 && pleads.Length == 0)
                continue;
            if (WeighingFaults($"{id}-{i}").ToImmutableArray() is { IsEmpty: false } wrong)
                faults.AddRange(wrong);
            else
                all.Add(new Weighed(principle, Pleading(pleads)!.Value, argument, typed[$"{id}-{i}-belang"], typed[$"{id}-{i}-wijkt"]));
        }

        return all.ToImmutable();
    }

    // All that a card lacks at once, so that nobody sends it four times.
    private IEnumerable<Fault> WeighingFaults(string card)
    {
        var principle = typed[$"{card}-beginsel"];
        if (principle.Length == 0)
            yield return new($"{card}-beginsel", new("Noem het beginsel.", "Name the principle."));
        if (principle.Length > Limits.Name)
            yield return new($"{card}-beginsel", Shorter(Limits.Name));
        var called = principle.Length is 0 or > Limits.Name ? new("dit", "this") : new Wording(principle.ToLowerInvariant(), principle.ToLowerInvariant());
        if (Pleading(typed[$"{card}-pleit"]) is null)
            yield return new($"{card}-pleit", new($"Kies waar {called.Dutch} voor pleit.", $"Choose what {called.English} pleads for."));
        foreach (var part in Told.Select(part => $"{card}-{part}").Where(part => typed[part].Length > Limits.Text))
            yield return new(part, Shorter(Limits.Text));
        if (typed[$"{card}-argument"].Length == 0)
            yield return new($"{card}-argument", new($"Geef het argument bij {called.Dutch}.", $"Give the argument for {called.English}."));
        if (typed[$"{card}-belang"].Length == 0)
            yield return new($"{card}-belang", new($"Zeg wiens belang {called.Dutch} hier is.", $"Say whose interest {called.English} is here."));
    }

    private void ReadPromise(string id)
    {
        var what = typed[id];
        if (what.Length == 0)
        {
            Fail(id, new("Schrijf op wat je toezegt of al deed.", "Write down what you promise or did already."));
            return;
        }

        if (typed[$"{id}-wanneer"] == "gedaan")
            Words = Words with { Promise = new Undertaking(what, null) };
        else if (typed.Date($"{id}-op", out var wrong) is not { } day)
            Fail($"{id}-op", wrong!);
        else if (day == today)
            Fail($"{id}-op", new("Dat is vandaag. Kies een dag na vandaag, of zeg dat het al gedaan is.", "That is today. Choose a day after today, or say that it was done already."));
        else if (day < today)
            Fail($"{id}-op", new($"{Procedures.Dates.InFull(day, Language.Dutch)} is voorbij. Kies een dag na vandaag.", $"{Procedures.Dates.InFull(day, Language.English)} has passed. Choose a day after today."));
        else
            Words = Words with { Promise = new Undertaking(what, day) };
    }

    private static Wording Shorter(int most) => new($"Maak dit korter: hoogstens {most:N0} tekens.", $"Make this shorter: at most {most:N0} characters.");

    // The form asks from the side of the raiser: what pleads for him pleads against the decision.
    private static Pleads? Pleading(string word) => word switch { "voor" => Pleads.Against, "tegen" => Pleads.For, "allebei" => Pleads.Both, _ => null };
}
