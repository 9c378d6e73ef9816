package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final long[] COUNTS = {2, 3, 2, 4, 3, 5, 4, 12, 15, 14, 6, 5};

    /** Expected values from pymannkendall and SciPy. */
    @Test
    void aTrendIsThatOfShares() {
        Trend found = Trend.of(COUNTS, totals(12, 100));
        assertThat(found.periods()).isEqualTo(12);
        assertThat(found.status()).isEqualTo("ok");
        assertThat(found.test().orElseThrow().z()).isCloseTo(2.699840, within(1e-6));
        assertThat(found.test().orElseThrow().p()).isCloseTo(0.006937, within(1e-6));
        assertThat(found.slope().orElseThrow().slope()).isCloseTo(0.005, within(1e-12));
        assertThat(found.slope().orElseThrow().interval().low()).isCloseTo(0.002, within(1e-12));
        assertThat(found.slope().orElseThrow().interval().high()).isCloseTo(0.016666666666666666, within(1e-12));
    }

    @Test
    void underEightPeriodsAreRefused() {
        assertRefused(Trend.of(new long[7], totals(7, 9)), 7, "under 8 periods");
        assertRefused(Trend.of(new long[0], new long[0]), 0, "under 8 periods");
        assertThat(Trend.of(new long[8], totals(8, 9)).status()).isEqualTo("ok");
    }

    @Test
    void aFifthMayBeEmptyAndNoMore() {
        long[] totals = totals(10, 50);
        totals[3] = 0;
        totals[6] = 0;
        assertThat(Trend.of(new long[10], totals).status()).isEqualTo("ok");
        totals[7] = 0;
        assertRefused(Trend.of(new long[10], totals), 10, "over 20 % of periods empty");
    }

    @Test
    void zeroIsNotAGap() {
        Trend found = Trend.of(new long[20], totals(20, 50));
        assertThat(found.status()).isEqualTo("ok");
        assertThat(found.test().orElseThrow().p()).isEqualTo(1);
        assertThat(found.slope().orElseThrow()).isEqualTo(new TheilSen(0, new Interval(0, 0)));
    }

    @Test
    void tooLongASeriesIsRefused() {
        assertRefused(Trend.of(new long[2_501], totals(2_501, 9)), 2_501, "over 2500 periods");
        assertThat(Trend.of(new long[2_500], totals(2_500, 9)).status()).isEqualTo("ok");
    }

    @Test
    void aGapTakesItsTime() {
        long[] counts = {0, 1, 2, 0, 4, 5, 6, 7, 8, 9};
        long[] totals = totals(10, 10);
        totals[3] = 0;
        assertThat(Trend.of(counts, totals).slope().orElseThrow().slope()).isCloseTo(0.1, within(1e-12));
    }

    /** The share rises from 4 to 6 % in ten years of months, on totals that fall. */
    @Test
    void aPlantedTrendIsFoundWhateverTheTotalsDo() {
        int found = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            long[] counts = new long[120];
            long[] totals = new long[120];
            for (int i = 0; i < 120; i++) {
                totals[i] = 2_000L - 12L * i;
                counts[i] = Draws.binomial(random, totals[i], 0.04 + 0.02 * i / 119);
            }
            Trend trend = Trend.of(counts, totals);
            Interval slope = trend.slope().orElseThrow().interval();
            assertThat(slope.low()).as("seed %d", seed).isPositive();
            assertThat(trend.test().orElseThrow().p()).as("seed %d", seed).isLessThan(0.01);
            found += slope.low() <= 0.02 / 119 && 0.02 / 119 <= slope.high() ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(90);
    }

    private static void assertRefused(Trend found, int periods, String status) {
        assertThat(found.periods()).isEqualTo(periods);
        assertThat(found.status()).isEqualTo(status);
        assertThat(found.test()).isEmpty();
        assertThat(found.slope()).isEmpty();
    }

    private static long[] totals(int n, long each) {
        long[] totals = new long[n];
        Arrays.fill(totals, each);
        return totals;
    }
}
