package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesStatisticsTest {
    private static SeriesStatistics of(long[] counts, long[] totals) {
        int[] places =
                IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        return SeriesStatistics.of(
                places, IntStream.of(places).mapToLong(i -> counts[i]).toArray(), new Exposure(totals));
    }

    private static long[] every(int step, int n) {
        return IntStream.range(0, n).mapToLong(i -> i % step == 0 ? 1 : 0).toArray();
    }

    private static long[] totals(int n) {
        long[] totals = new long[n];
        Arrays.fill(totals, 100);
        return totals;
    }

    @Test
    void whatIsTooRareIsRefusedStepByStep() {
        SeriesStatistics tooRare = of(every(5, 40), totals(40));
        assertThat(tooRare.status()).isEqualTo("under one in 4 periods");
        assertThat(tooRare.trend()).isEmpty();
        assertThat(tooRare.changes()).isEmpty();
        assertThat(tooRare.bursts()).isPresent();
        SeriesStatistics rare = of(every(4, 40), totals(40));
        assertThat(rare.status()).isEqualTo("zero in over a tenth of periods");
        assertThat(rare.trend()).isEmpty();
        assertThat(rare.changes()).isPresent();
        long[] counts = every(1, 40);
        Arrays.fill(counts, 7, 11, 0);
        SeriesStatistics enough = of(counts, totals(40));
        assertThat(enough.status()).isEqualTo("ok");
        assertThat(enough.trend()).isPresent();
        assertThat(enough.changes()).isPresent();
    }

    @Test
    void withoutPeriodsNothingIsSaid() {
        SeriesStatistics few = of(every(1, 7), totals(7));
        assertThat(few.status()).isEqualTo("under 8 periods");
        assertThat(few.bursts()).isEmpty();
        assertThat(few.changes()).isEmpty();
        long[] totals = totals(20);
        Arrays.fill(totals, 3, 8, 0);
        long[] counts = every(1, 20);
        Arrays.fill(counts, 3, 8, 0);
        assertThat(of(counts, totals).status()).isEqualTo("over 20 % of periods empty");
        assertThat(of(counts, totals).bursts()).isEmpty();
    }

    /** A corpus that grows twenty-five-fold in ten years, in which the share stays the same, whether large or small. */
    @Test
    void aCorpusThatGrowsIsNoTrend() {
        int n = 120;
        long[] totals = IntStream.range(0, n).mapToLong(i -> 20 + i * 4L).toArray();
        for (double share : new double[] {0.002, 0.005, 0.02, 0.1}) {
            int found = 0;
            for (long seed = 1; seed <= 200; seed++) {
                Random random = new Random(seed);
                long[] counts = new long[n];
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < totals[i]; j++) {
                        counts[i] += random.nextDouble() < share ? 1 : 0;
                    }
                }
                boolean significant = of(counts, totals)
                        .trend()
                        .flatMap(Trend::test)
                        .filter(test -> test.p() < 0.05)
                        .isPresent();
                found += significant ? 1 : 0;
            }
            assertThat(found).as("share %s", share).isLessThanOrEqualTo(20);
        }
    }
}
