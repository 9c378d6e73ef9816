package io.comention.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.stories.Bucket.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class PairBlocksTest {
    private static Map<List<Long>, List<Integer>> counted(List<Row> rows) {
        PairTally tally = new PairTally();
        rows.forEach(row -> PairBlocks.addTo(tally, row));
        Map<List<Long>, List<Integer>> counted = new HashMap<>();
        tally.forEach((a, b, shared, least) -> counted.put(List.of(a, b), List.of(shared, least)));
        assertThat(counted).hasSize(tally.size());
        return counted;
    }

    @Test
    void whatIsAddedIsCountedHoweverManyPartsAndRowsThereAre() {
        Random random = new Random(7);
        List<Pair> pairs = new ArrayList<>();
        Map<List<Long>, List<Integer>> expected = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            long a = random.nextInt(60) - 30L;
            long b = random.nextInt(60) * 1_000_003L;
            int least = 1 + random.nextInt(3);
            pairs.add(new Pair(a, b, least));
            expected.merge(
                    List.of(a, b),
                    List.of(1, least),
                    (x, y) -> List.of(x.get(0) + y.get(0), Math.max(x.get(1), y.get(1))));
        }
        for (int parts : new int[] {1, 7, 5_000}) {
            PairBlocks blocks = new PairBlocks(parts);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                blocks.add(pairs.get(i));
                if (i % 9_000 == 0) {
                    rows.addAll(blocks.drain());
                }
            }
            rows.addAll(blocks.drain());
            assertThat(counted(rows)).isEqualTo(expected);
            assertThat(blocks.drain()).isEmpty();
        }
    }

    @Test
    void aPairIsInOnePartAndOnceInItsRow() {
        PairBlocks blocks = new PairBlocks(64);
        for (int i = 0; i < 1_000; i++) {
            blocks.add(new Pair(i, 1_000_000_007L * i, 1));
            blocks.add(new Pair(i, 1_000_000_007L * i, 1));
        }
        List<Row> rows = blocks.drain();

        Set<Integer> parts = new HashSet<>();
        rows.forEach(row -> assertThat(parts.add(row.getInt(0))).isTrue());
        assertThat(parts).hasSizeGreaterThan(60).allMatch(part -> 0 <= part && part < 64);
        assertThat(rows.stream().mapToInt(row -> row.<byte[]>getAs(1).length).sum())
                .isEqualTo(24 * 1_000);
        assertThat(counted(rows).values()).hasSize(1_000).containsOnly(List.of(2, 1));
    }

    @Test
    void itIsFullLongBeforeATasksMemoryIs() {
        PairBlocks blocks = new PairBlocks(3);
        int added = 0;
        while (!blocks.isFull()) {
            blocks.add(new Pair(added, -added, 1));
            added++;
        }
        assertThat(added).isBetween(100_000, 2_000_000);
        blocks.drain();
        assertThat(blocks.isFull()).isFalse();
    }
}
