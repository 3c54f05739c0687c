// SPDX-License-Identifier: EUPL-1.2
using Schakel.Log.Notes;

namespace Schakel.Log.Witnesses;

/// <summary>What a witness does with a request.</summary>
/// <param name="Status">The status of the answer, as HTTP numbers it.</param>
public abstract record WitnessDecision(int Status)
{
    /// <summary>The type of content of an answer that says what size the witness is at.</summary>
    public const string SizeContentType = "text/x.tlog.size";

    /// <summary>It cosigns. First it keeps the new state, in one step with finding that the old one still stands; only then it answers.</summary>
    /// <param name="Checkpoint">The checkpoint to cosign.</param>
    /// <param name="State">What to keep from now on.</param>
    public sealed record Accepted(Checkpoint Checkpoint, WitnessedLog State) : WitnessDecision(200)
    {
        /// <summary>The body of the answer: the cosignature line.</summary>
        /// <param name="key">The key of the witness.</param>
        /// <param name="time">When, in seconds since the start of 1970 (POSIX).</param>
        public string Body(SignerKey key, long time) => key.Cosign(Checkpoint, time).Line;
    }

    /// <summary>The witness is elsewhere: at another size than the log thinks, or at another root of the same size.</summary>
    /// <param name="Size">The size of the last checkpoint that was cosigned.</param>
    public sealed record Conflict(long Size) : WitnessDecision(409)
    {
        /// <summary>The body of the answer, to be sent as <see cref="SizeContentType"/>.</summary>
        public string Body => $"{Size}\n";
    }

    /// <summary>It does not cosign.</summary>
    /// <param name="Status">400, 403, 404 or 422.</param>
    /// <param name="Message">Why not.</param>
    public sealed record Refused(int Status, string Message) : WitnessDecision(Status);
}
