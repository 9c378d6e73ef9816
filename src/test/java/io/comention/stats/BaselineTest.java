package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselineTest {
    /** With equal totals: mean and variance of a sample, α = (s² − m) / m². */
    @Test
    void equalTotalsGiveTheMomentsOfASample() {
        long[] counts = {9, 3, 14, 5, 1, 10, 6, 25};
        long[] totals = totals(8, 100);
        double mean = (9 + 3 + 14 + 5 + 1 + 10 + 6) / 7.0;
        double variance = Arrays.stream(counts, 0, 7)
                        .mapToDouble(n -> (n - mean) * (n - mean))
                        .sum()
                / 6;
        double dispersion = (variance - mean) / (mean * mean);
        Baseline found = Baseline.of(counts, totals, 7, Window.QUARTER).orElseThrow();
        assertThat(found.expected()).isCloseTo(mean, within(1e-12));
        assertThat(found.z())
                .isCloseTo((25 - mean) / Math.sqrt(mean + dispersion * mean * mean), within(1e-12))
                .isPositive();
    }

    @Test
    void theExpectedCountGrowsWithTheTotal() {
        long[] counts = {9, 3, 14, 5, 1, 10, 6, 25};
        long[] totals = {100, 200, 100, 300, 50, 250, 100, 400};
        Baseline found = Baseline.of(counts, totals, 7, Window.QUARTER).orElseThrow();
        assertThat(found.expected()).isCloseTo(48 / 1100.0 * 400, within(1e-12));
    }

    @Test
    void lessThanPoissonIsPoisson() {
        long[] counts = {5, 5, 5, 5, 5, 8};
        Baseline found = Baseline.of(counts, totals(6, 100), 5, Window.YEAR).orElseThrow();
        assertThat(found.expected()).isEqualTo(5);
        assertThat(found.z()).isCloseTo(3 / Math.sqrt(5), within(1e-12));
    }

    @Test
    void thePeriodItselfAndOlderOnesDoNotCount() {
        long[] counts = {90, 5, 6, 4, 5, 5, 70, 80};
        long[] same = {0, 5, 6, 4, 5, 5, 70, 1};
        long[] totals = totals(8, 100);
        assertThat(Baseline.of(counts, totals, 6, Window.YEAR)).isEqualTo(Baseline.of(same, totals, 6, Window.YEAR));
        assertThat(Baseline.of(counts, totals, 6, Window.YEAR).orElseThrow().expected())
                .isEqualTo(5);
    }

    @Test
    void underHalfAWindowNothingIsSaid() {
        long[] counts = new long[14];
        Arrays.fill(counts, 3);
        long[] totals = totals(14, 100);
        assertThat(Baseline.of(counts, totals, 5, Window.MONTH)).isEmpty();
        assertThat(Baseline.of(counts, totals, 6, Window.MONTH)).isPresent();
        assertThat(Baseline.of(counts, totals, 2, Window.YEAR)).isEmpty();
        assertThat(Baseline.of(counts, totals, 3, Window.YEAR)).isPresent();
        Arrays.fill(counts, 4, 11, 0);
        Arrays.fill(totals, 4, 11, 0);
        assertThat(Baseline.of(counts, totals, 12, Window.MONTH)).isEmpty();
        assertThat(Baseline.of(counts, totals, 10, Window.MONTH)).isEmpty();
    }

    @Test
    void nothingExpectedHasNoDeviation() {
        long[] counts = {0, 0, 0, 0, 0, 4};
        assertThat(Baseline.of(counts, totals(6, 100), 5, Window.YEAR)).hasValue(new Baseline(0, null));
    }

    @Test
    void daysAreComparedWithTheirOwnWeekday() {
        long[] counts = new long[29];
        for (int day = 0; day < 29; day++) {
            counts[day] = day % 7 == 0 ? 40 : 4;
        }
        long[] totals = totals(29, 400);
        Baseline monday = Baseline.of(counts, totals, 28, Window.DAY).orElseThrow();
        assertThat(monday.expected()).isEqualTo(40);
        assertThat(monday.z()).isZero();
        assertThat(Baseline.of(counts, totals, 27, Window.DAY).orElseThrow().expected())
                .isEqualTo(4);
        assertThat(Baseline.of(counts, totals, 13, Window.DAY)).isEmpty();
        assertThat(Baseline.of(counts, totals, 14, Window.DAY)).isPresent();
        Arrays.fill(counts, 7, 8, 0);
        totals[7] = 0;
        counts[14] = 0;
        totals[14] = 0;
        counts[21] = 0;
        totals[21] = 0;
        assertThat(Baseline.of(counts, totals, 28, Window.DAY)).isEmpty();
    }

    /** Counts that vary three times as much as Poisson's, on totals that change. */
    @Test
    void ordinaryPeriodsAreWithinTwoDeviations() {
        int beyond = 0;
        int all = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            long[] totals = random.longs(60, 500, 1_500).toArray();
            long[] counts = new long[60];
            for (int i = 0; i < 60; i++) {
                counts[i] = Draws.binomial(random, totals[i], 0.02 * (0.5 + random.nextDouble()));
            }
            for (int i = 26; i < 60; i++) {
                double z = Baseline.of(counts, totals, i, Window.WEEK)
                        .orElseThrow()
                        .z();
                assertThat(z).as("seed %d", seed).isFinite();
                beyond += Math.abs(z) > 2 ? 1 : 0;
                all++;
            }
        }
        assertThat(beyond / (double) all).isBetween(0.02, 0.09);
    }

    private static long[] totals(int n, long each) {
        long[] totals = new long[n];
        Arrays.fill(totals, each);
        return totals;
    }
}
