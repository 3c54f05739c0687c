// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;
using Schakel.Storage.Reading;

namespace Schakel.Web.Register;

/// <summary>How a dossier that everyone may see stands; the day follows.</summary>
internal static class Stands
{
    private static readonly string Example = Procedures.Reading.Vocabulary.Kinds[Procedures.Model.Kind.Precedent];

    public static Wording Of(DossierLine line) => line.State switch
    {
        // Nobody waits for an answer to a precedent: it holds until someone looks at it again.
        "loopt" when line.Kind == Example => new("Geldt. Vastgelegd of nagekeken:", "Holds. Recorded or looked at:"),
        "rust" when line.Kind == Example => new("Niet op tijd nagekeken, sinds", "Not looked at in time, since"),
        "klaar" when line.Kind == Example && line.EndedAs == "beantwoord" => new("Nagekeken op", "Looked at on"),
        "loopt" => new("Loopt. Laatste stap:", "Running. Last step:"),
        "rust" => new("Onbeantwoord sinds", "Unanswered since"),
        "voorgelegd" => new("Beantwoord, en voorgelegd op", "Answered, and put before a forum on"),
        "klaar" => line.EndedAs switch
        {
            "ingetrokken" => new("Ingetrokken op", "Withdrawn on"),
            "niet-behandeld" => new("Niet behandeld, met redenen, op", "Not treated, with reasons, on"),
            "geverifieerd" => new("Opgelost op", "Solved on"),
            _ => new("Beantwoord op", "Answered on"),
        },
        _ => new("Naar een ander gebracht op", "Taken elsewhere on"),
    };
}
