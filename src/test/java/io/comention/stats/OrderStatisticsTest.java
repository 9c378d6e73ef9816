package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {
    @Test
    void whatIsSelectedIsWhatSortingPutsThere() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            int different = 1 + random.nextInt(50);
            double[] values = random.ints(1 + random.nextInt(80), 0, different)
                    .asDoubleStream()
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int rank = random.nextInt(values.length);
            assertThat(OrderStatistics.select(values, 0, values.length, rank))
                    .as("seed %d", seed)
                    .isEqualTo(sorted[rank]);
            int later = rank + random.nextInt(values.length - rank);
            assertThat(OrderStatistics.select(values, rank, values.length, later))
                    .as("seed %d", seed)
                    .isEqualTo(sorted[later]);
            Arrays.sort(values);
            assertThat(values).as("seed %d", seed).containsExactly(sorted);
        }
    }

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertThat(OrderStatistics.ranks(new double[] {3, 1, 3 + 1e-15, -2, 3, 1}, 1e-14))
                .containsExactly(5, 2.5, 5, 1, 5, 2.5);
    }
}
