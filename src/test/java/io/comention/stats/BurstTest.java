package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BurstTest {
    private static final long[] COUNTS = {1, 9, 8, 1, 0, 2, 1, 12, 10, 11, 2, 1, 1, 1};
    private static final long[] TOTALS = {50, 60, 40, 55, 70, 45, 50, 80, 60, 90, 50, 40, 300, 50};

    /** Expected values from SciPy's binomial and all 2¹² or 2¹⁴ sequences of states. */
    @Test
    void burstsAreThoseOfAllSequences() {
        long[] counts = {2, 3, 2, 4, 3, 5, 4, 12, 15, 14, 6, 5};
        assertBursts(Burst.in(counts, totals(12, 100)).orElseThrow(), new Burst(7, 9, 10.549880687837334));
        assertBursts(
                Burst.in(COUNTS, TOTALS).orElseThrow(),
                new Burst(1, 2, 6.539653234931945),
                new Burst(7, 9, 10.42761333903647));
        assertBursts(
                Burst.in(COUNTS, TOTALS, 3, 0.5).orElseThrow(),
                new Burst(1, 2, 7.834933766741532),
                new Burst(7, 9, 10.522029589885971));
    }

    /** Every sequence of states is priced as the paper does, with binomial costs. */
    @Test
    void noSequenceIsCheaper() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(10);
            long[] totals = random.longs(n, 1, 60).toArray();
            long[] counts = Arrays.stream(totals)
                    .map(total -> (long) (total * random.nextDouble() * random.nextDouble() * 0.6))
                    .toArray();
            double base =
                    (double) Arrays.stream(counts).sum() / Arrays.stream(totals).sum();
            if (2 * base >= 1 || base == 0) {
                continue;
            }
            double least = Double.POSITIVE_INFINITY;
            for (int states = 0; states < 1 << n; states++) {
                least = Math.min(least, cost(states, counts, totals, base));
            }
            int found = 0;
            for (Burst burst : Burst.in(counts, totals).orElseThrow()) {
                for (int i = burst.start(); i <= burst.end(); i++) {
                    found |= 1 << i;
                }
            }
            assertThat(cost(found, counts, totals, base)).as("seed %d", seed).isCloseTo(least, within(1e-9));
        }
    }

    private static double cost(int states, long[] counts, long[] totals, double base) {
        double cost = 0;
        boolean before = false;
        for (int i = 0; i < counts.length; i++) {
            boolean high = (states >> i & 1) == 1;
            double rate = high ? 2 * base : base;
            cost += high && !before ? Math.log(counts.length) : 0;
            cost -= counts[i] * Math.log(rate) + (totals[i] - counts[i]) * Math.log(1 - rate);
            before = high;
        }
        return cost;
    }

    @Test
    void moreArticlesAreNoBurst() {
        long[] totals = totals(24, 100);
        Arrays.fill(totals, 10, 14, 2_000);
        long[] counts = Arrays.stream(totals).map(total -> total / 20).toArray();
        assertThat(Burst.in(counts, totals).orElseThrow()).isEmpty();
    }

    @Test
    void periodsWithoutArticlesArePassedOver() {
        long[] counts = {1, 9, 0, 8, 1, 0, 2, 1, 12, 10, 11, 2, 1, 1, 1, 0};
        long[] totals = {50, 60, 0, 40, 55, 70, 45, 50, 80, 60, 90, 50, 40, 300, 50, 0};
        assertBursts(
                Burst.in(counts, totals).orElseThrow(),
                new Burst(1, 3, 6.539653234931945),
                new Burst(8, 10, 10.42761333903647));
    }

    @Test
    void nothingIsSaidWhereTwiceTheRateIsNoProbability() {
        assertThat(Burst.in(new long[] {50, 50}, totals(2, 100))).isEmpty();
        assertThat(Burst.in(new long[] {49, 50}, totals(2, 100))).isPresent();
        assertThat(Burst.in(new long[] {0, 0}, new long[2])).isEmpty();
        assertThat(Burst.in(new long[0], new long[0])).isEmpty();
    }

    @Test
    void whatIsNeverNamedHasNoBurst() {
        assertThat(Burst.in(new long[9], totals(9, 100))).hasValue(List.of());
        assertThat(Burst.in(new long[] {5}, totals(1, 100))).hasValue(List.of());
    }

    @Test
    void whatIsNoShareIsRefused() {
        assertThatThrownBy(() -> Burst.in(new long[] {5}, new long[] {4}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no share: 5 of 4, period 0");
        assertThatThrownBy(() -> Burst.in(new long[] {5}, new long[] {9, 9}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Burst.in(new long[] {5}, new long[] {9}, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Six months at four times the usual rate, in ten years of months. */
    @Test
    void aPlantedBurstIsFound() {
        int exact = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            long[] totals = random.longs(120, 100, 1_000).toArray();
            long[] counts = new long[120];
            for (int i = 0; i < 120; i++) {
                counts[i] = Draws.binomial(random, totals[i], i >= 60 && i < 66 ? 0.16 : 0.04);
            }
            Burst found = Burst.in(counts, totals).orElseThrow().stream()
                    .max(Comparator.comparingDouble(Burst::weight))
                    .orElseThrow();
            // A period beside it may be high by chance.
            assertThat(found.start()).as("seed %d", seed).isBetween(58, 60);
            assertThat(found.end()).as("seed %d", seed).isBetween(65, 67);
            exact += found.start() == 60 && found.end() == 65 ? 1 : 0;
        }
        assertThat(exact).isGreaterThan(80);
    }

    private static long[] totals(int n, long each) {
        long[] totals = new long[n];
        Arrays.fill(totals, each);
        return totals;
    }

    private static void assertBursts(List<Burst> found, Burst... expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.get(i).start()).isEqualTo(expected[i].start());
            assertThat(found.get(i).end()).isEqualTo(expected[i].end());
            assertThat(found.get(i).weight()).isCloseTo(expected[i].weight(), within(1e-9));
        }
    }
}
