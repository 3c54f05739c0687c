// SPDX-License-Identifier: EUPL-1.2
using System.Data.Common;
using System.Text;
using Dapper;
using Schakel.Storage.Engines;
using Schakel.Storage.Keys;

namespace Schakel.Storage.SiteKeys;

/// <summary>The keys of the site's cookies, sealed, in the store: every node that serves it knows the same ones, also after a restart.</summary>
public sealed class SiteKeyRing
{
    private const string Purpose = "site";
    private readonly Engine engine;
    private readonly byte[] key;

    private SiteKeyRing(Engine engine, byte[] key) => (this.engine, this.key) = (engine, key);

    internal static async Task<SiteKeyRing> Of(Engine engine, DbConnection connection, MasterKey master) =>
        new(engine, await InstallationKeys.FindOrMake(connection, master, Purpose, _ => ""));

    /// <summary>All of them, as they were added. Read when the site starts and once in a day: waiting for it costs nobody anything.</summary>
    public IReadOnlyList<string> All()
    {
        using var connection = OpenNow();
        return [.. connection.Query<string>("select sealed from site_key order by id").Select(each => Encoding.UTF8.GetString(Sealed.Open(key, Convert.FromBase64String(each), Purpose)))];
    }

    /// <summary>Adds one.</summary>
    public void Add(string id, string content)
    {
        using var connection = OpenNow();
        connection.Execute(
            "insert into site_key (id, sealed) values (@id, @content) on conflict (id) do nothing",
            new { id, content = Convert.ToBase64String(Sealed.Close(key, Encoding.UTF8.GetBytes(content), Purpose)) });
    }

    // Who asks for keys cannot wait otherwise (IXmlRepository); there is no context to deadlock with.
    private DbConnection OpenNow() => engine.Open().GetAwaiter().GetResult();
}
