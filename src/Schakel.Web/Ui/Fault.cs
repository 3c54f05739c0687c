// SPDX-License-Identifier: EUPL-1.2
using Schakel.Procedures;

namespace Schakel.Web.Ui;

/// <summary>What is wrong with one field of a form, and what to do about it.</summary>
/// <param name="Field">The name of the field; the summary links to it. Empty for the form as a whole.</param>
/// <param name="Message">What to do.</param>
public sealed record Fault(string Field, Wording Message);
