// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Procedures.Calendars;

/// <summary>Something wrong in the text of a calendar.</summary>
/// <param name="Code">Which rule of the text is broken: K1 to K8, see docs/calendar.md.</param>
/// <param name="File">The file as the reader was told it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record CalendarFinding(string Code, string File, int Line, int Column, Wording Message);
