// SPDX-License-Identifier: EUPL-1.2
using Schakel.Dossiers;
using Schakel.Procedures.Engine;
using Schakel.Storage.Reading;

namespace Schakel.Storage.Links;

/// <summary>A link by which an office without an account does one thing in one dossier.</summary>
/// <param name="Id">Its id. It opens nothing.</param>
/// <param name="Account">The office, as it was appointed.</param>
/// <param name="Organisation">The organisation the dossier runs in.</param>
/// <param name="Dossier">The number of the dossier.</param>
/// <param name="Office">The office, by name.</param>
/// <param name="Step">The step it answers; null where it was asked to contribute.</param>
/// <param name="Since">Since when that step has its turn.</param>
/// <param name="Until">The last day, as it was known when the link was made.</param>
/// <param name="Made">When it was made.</param>
public sealed record OfficeLink(string Id, string Account, string Organisation, string Dossier, string Office, string? Step, DateOnly? Since, DateOnly Until, Moment Made)
{
    /// <summary>For how many days an office may contribute that was asked to.</summary>
    public const int Days = 28;

    /// <summary>Whether it was mailed.</summary>
    public bool IsMailed { get; init; }

    /// <summary>To which address it was mailed; null where it was not, or where that was not kept yet.</summary>
    public string? To { get; init; }

    /// <summary>When it was first opened.</summary>
    public Moment? Opened { get; init; }

    /// <summary>When it was answered with.</summary>
    public Moment? Used { get; init; }

    /// <summary>When it was revoked.</summary>
    public Moment? Revoked { get; init; }

    /// <summary>Whether it may open anything, as far as is known without the dossier. A turn may last longer than was known when it was made.</summary>
    /// <param name="today">The day.</param>
    public bool IsAlive(DateOnly today) => Used is null && Revoked is null && (Step is not null || today <= Until);

    /// <summary>Whether what it was made for still stands: that very turn, or a dossier to which something can be added.</summary>
    /// <param name="file">The dossier.</param>
    public bool Fits(CaseFile file) => file.Number.Text == Dossier && file.Organisation == Organisation && file.Running.At switch
    {
        Position.InStep at => Step is null || (at.Step == Step && at.Since == Since),
        Position.Resting => Step is null,
        _ => false,
    };

    /// <summary>Never the address: it must not reach a log by way of a message.</summary>
    public override string ToString() => Id;

    internal sealed record Row
    {
        public const string Columns =
            "id as Id, account as Account, organisation as Organisation, dossier as Dossier, office as Office, step as Step, since as Since, until as Until, made as Made, "
            + "case when secret is null then 0 else 1 end as Mailed, mailed_to as MailedTo, opened as Opened, used as Used, revoked as Revoked";

        public string Id { get; init; } = "";

        public string Account { get; init; } = "";

        public string Organisation { get; init; } = "";

        public string Dossier { get; init; } = "";

        public string Office { get; init; } = "";

        public string? Step { get; init; }

        public string? Since { get; init; }

        public string Until { get; init; } = "";

        public string Made { get; init; } = "";

        public long Mailed { get; init; }

        public string? MailedTo { get; init; }

        public string? Opened { get; init; }

        public string? Used { get; init; }

        public string? Revoked { get; init; }

        public OfficeLink Link => new(Id, Account, Organisation, Dossier, Office, Step, Since is null ? null : Dates.Read(Since), Dates.Read(Until), Moment.Read(Made))
        {
            IsMailed = Mailed == 1,
            Opened = At(Opened),
            Used = At(Used),
            Revoked = At(Revoked),
        };

        private static Moment? At(string? text) => text is null ? null : Moment.Read(text);
    }
}
