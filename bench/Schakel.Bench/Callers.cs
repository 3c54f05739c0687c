// SPDX-License-Identifier: EUPL-1.2
using System.Collections.Concurrent;
using System.Diagnostics;

namespace Schakel.Bench;

/// <summary>How long answers took, and how many there were a second.</summary>
internal sealed record Answered(IReadOnlyList<double> Milliseconds, double Seconds)
{
    public double ASecond => Milliseconds.Count / Seconds;

    public double P50 => At(0.50);

    public double P95 => At(0.95);

    private double At(double part) => Milliseconds[(int)(part * (Milliseconds.Count - 1))];

    public static Answered Of(IEnumerable<Answered> rounds)
    {
        var all = rounds.ToList();
        return new([.. all.SelectMany(each => each.Milliseconds).Order()], all.Sum(each => each.Seconds));
    }
}

/// <summary>Callers that each wait for an answer before they ask again. They share the cores with who answers.</summary>
internal static class Callers
{
    private static readonly HttpClient Client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Asks everything, so many at a time, and looks at each answer.</summary>
    public static async Task<Answered> Ask<T>(int callers, IEnumerable<T> all, Func<T, HttpRequestMessage> request, Func<HttpResponseMessage, bool> isRight)
    {
        var queue = new ConcurrentQueue<T>(all);
        var took = new ConcurrentBag<double>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (queue.TryDequeue(out var each))
            {
                using var asked = request(each);
                var start = Stopwatch.GetTimestamp();
                using var answer = await Client.SendAsync(asked);
                took.Add((Stopwatch.GetTimestamp() - start) * 1000.0 / Stopwatch.Frequency);
                if (!isRight(answer))
                    throw new InvalidOperationException($"{asked.Method} {asked.RequestUri}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        })));
        return new Answered([.. took.Order()], clock.ElapsedMilliseconds / 1000.0);
    }

    public static Task<Answered> Get(int callers, Uri site, IEnumerable<string> paths) =>
        Ask(callers, paths, path => new HttpRequestMessage(HttpMethod.Get, new Uri(site, path)), answer => answer.IsSuccessStatusCode);
}
