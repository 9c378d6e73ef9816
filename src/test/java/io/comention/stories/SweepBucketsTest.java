package io.comention.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.text.Packed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class SweepBucketsTest {
    private static final int DAYS = 3;
    private static final int PARTS = 5;

    /** Articles of some days in order, each under some of the keys of every slot. */
    private static List<Row> indexed() {
        Random random = new Random(13);
        List<Row> rows = new ArrayList<>();
        for (int slot : new int[] {0, 1, 4}) {
            for (int article = 0; article < 300; article++) {
                Packed keys = new Packed();
                int before = Integer.MIN_VALUE;
                for (int key = slot * 40; key < slot * 40 + 40; key++) {
                    if (random.nextInt(8) == 0) {
                        keys.put((long) key - before);
                        before = key;
                    }
                }
                int day = article / 60;
                rows.add(RowFactory.create(slot, 1000L + article, day, day, 0, 40, keys.bytes()));
            }
        }
        return rows;
    }

    /** What the same buckets say pair by pair. */
    private static Map<List<Long>, Integer> expected(List<Row> rows) {
        Map<List<Long>, Integer> shared = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Map<Integer, Bucket> buckets = new TreeMap<>();
        for (Row row : rows) {
            for (int key : IndexArticles.keys(row)) {
                buckets.computeIfAbsent(key, k -> new Bucket(DAYS))
                        .add(new Bucket.Entry(
                                row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)));
            }
        }
        buckets.values()
                .forEach(bucket -> bucket.drain(pair -> shared.merge(List.of(pair.a(), pair.b()), 1, Integer::sum)));
        return shared;
    }

    private static Map<List<Long>, Integer> counted(Iterator<Row> blocks) {
        PairTally tally = new PairTally();
        blocks.forEachRemaining(block -> PairBlocks.addTo(tally, block));
        Map<List<Long>, Integer> counted = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        tally.forEach((a, b, shared, least) -> counted.put(List.of(a, b), shared));
        return counted;
    }

    @Test
    void everyPairOfEveryBucketIsHandedOutHoweverLittleIsHeld() {
        List<Row> rows = indexed();
        Map<List<Long>, Integer> expected = expected(rows);
        assertThat(expected).hasSizeGreaterThan(1_000);

        SweepBuckets sweep = new SweepBuckets(DAYS, PARTS);
        assertThat(counted(sweep.call(rows.iterator()))).isEqualTo(expected);
        for (int most : new int[] {1, 1_000, 60_000}) {
            assertThat(counted(sweep.call(rows.iterator(), new PairBlocks(PARTS, most))))
                    .isEqualTo(expected);
        }
        assertThat(sweep.call(List.<Row>of().iterator()).hasNext()).isFalse();
    }
}
