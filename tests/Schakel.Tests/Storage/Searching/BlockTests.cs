// SPDX-License-Identifier: EUPL-1.2
using Schakel.Storage.Searching;

namespace Schakel.Tests.Storage.Searching;

public sealed class BlockTests
{
    [Fact]
    public void What_is_put_in_and_taken_out_in_any_order_is_read_in_order()
    {
        var chance = new Random(11);
        for (var round = 0; round < 50; round++)
        {
            var (kept, first) = (new SortedDictionary<long, byte>(), (long)chance.Next(1_000));
            var block = new Block(first, "");
            for (var change = 0; change < 2_000; change++)
            {
                var id = first + chance.Next(round < 25 ? 3_000 : 40_000_000);
                if (chance.Next(4) == 0)
                {
                    block.Remove(id);
                    kept.Remove(id);
                }
                else
                {
                    block.Put(id, kept[id] = (byte)chance.Next(256));
                }
            }

            var rows = block.Rows().ToList();
            var read = new Postings();
            foreach (var row in rows)
                read.Add(row.First, row.Dossiers);

            block.Count.ShouldBe(kept.Count);
            read.Ids.Take(read.Count).Select(id => (long)id).ShouldBe(kept.Keys);
            read.Weights.Take(read.Count).ShouldBe(kept.Values);
            rows.Count.ShouldBeGreaterThan(1);
            rows.ShouldAllBe(row => row.Dossiers.Length <= 1_600);
            // Each row can be found by where it begins.
            rows.Zip(rows.Skip(1)).ShouldAllBe(pair => pair.First.First < pair.Second.First);
        }
    }

    [Fact]
    public void A_row_that_was_written_is_gone_on_with()
    {
        var block = new Block(5, "");
        block.Put(5, 17);
        block.Put(900_000, 34);
        var again = new Block(5, block.Rows().Single().Dossiers);
        again.Put(6, 1);

        var read = new Postings();
        read.Add(5, again.Rows().Single().Dossiers);
        read.Ids.Take(3).ShouldBe([5, 6, 900_000]);
        read.Weights.Take(3).ShouldBe([(byte)17, (byte)1, (byte)34]);
    }
}
