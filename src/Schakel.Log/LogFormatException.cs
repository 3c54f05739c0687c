// SPDX-License-Identifier: EUPL-1.2
namespace Schakel.Log;

/// <summary>A text or a sequence of bytes is not in the format of the log. The message says what is wrong with it.</summary>
/// <param name="message">What is wrong.</param>
public sealed class LogFormatException(string message) : FormatException(message);
