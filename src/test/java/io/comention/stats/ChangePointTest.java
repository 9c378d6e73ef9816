package io.comention.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangePointTest {
    /** Binomial draws from NumPy: 5 % for twenty periods, 12 % for fifteen, 3 % for twenty-five. */
    private static final long[] COUNTS = {
        9, 6, 3, 7, 9, 6, 8, 0, 6, 3, 4, 13, 9, 6, 8, 11, 2, 9, 5, 10, 20, 15, 9, 12, 18, 10, 28, 15, 25, 18, 19, 19,
        19, 19, 20, 4, 4, 2, 7, 4, 5, 2, 8, 4, 3, 7, 6, 5, 4, 1, 1, 7, 6, 2, 8, 6, 6, 4, 3, 3
    };

    private static final long[] TOTALS = {
        193, 155, 162, 187, 149, 173, 180, 107, 86, 116, 114, 184, 189, 80, 139, 178, 95, 175, 94, 136, 177, 116, 120,
        113, 166, 110, 198, 133, 137, 140, 149, 146, 141, 199, 176, 175, 164, 154, 120, 198, 135, 105, 181, 99, 182,
        153, 93, 85, 133, 84, 96, 141, 196, 135, 177, 190, 178, 155, 132, 141
    };

    /** Expected places from ruptures 1.1.10, Pelt with this cost. */
    @ParameterizedTest
    @CsvSource({
        "12.2830336866663, 1, 20 35",
        "12.2830336866663, 3, 20 35",
        "12.2830336866663, 5, 20 35",
        "2, 1, 7 8 20 26 33 35 38 39 45 48",
        "2, 3, 11 20 26 35 45 48",
        "2, 5, 11 20 26 35",
        "1, 3, 11 20 26 32 35 38 45 48 51 57",
        "1, 5, 11 20 26 35 42 48",
    })
    void placesAreThoseOfRuptures(double penalty, int shortest, String expected) {
        assertThat(places(ChangePoint.in(COUNTS, TOTALS, penalty, shortest))).isEqualTo(expected);
    }

    @Test
    void levelsAreTheSharesOnBothSides() {
        List<ChangePoint> found = ChangePoint.in(COUNTS, TOTALS);
        assertThat(places(found)).isEqualTo("20 35");
        assertThat(found.get(0).before()).isCloseTo(share(0, 20), within(1e-12));
        assertThat(found.get(0).after()).isCloseTo(share(20, 35), within(1e-12));
        assertThat(found.get(1).before()).isEqualTo(found.get(0).after());
        assertThat(found.get(1).after()).isCloseTo(share(35, 60), within(1e-12));
    }

    private static double share(int start, int end) {
        return (double) Arrays.stream(COUNTS, start, end).sum()
                / Arrays.stream(TOTALS, start, end).sum();
    }

    /** Expected places from ruptures 1.1.10. */
    @Test
    void aShortWaveIsALevelOnlyWhereOneIsAllowedToBeShort() {
        long[] counts = {2, 3, 2, 4, 3, 5, 4, 12, 15, 14, 6, 5};
        long[] totals = new long[12];
        Arrays.fill(totals, 100);
        assertThat(places(ChangePoint.in(counts, totals, 3 * Math.log(12), 2))).isEqualTo("7 10");
        assertThat(places(ChangePoint.in(counts, totals, 3 * Math.log(12), 3))).isEqualTo("7");
        assertThat(places(ChangePoint.in(counts, totals, 20, 2))).isEqualTo("7");
    }

    /** The least cost over all segmentations, without leaving any out. */
    @Test
    void pruningLosesNothing() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(60);
            int shortest = 1 + random.nextInt(5);
            double penalty = random.nextDouble() * 12;
            long[] totals = random.longs(n, 1, 80).toArray();
            long[] counts = new long[n];
            double share = random.nextDouble();
            for (int i = 0; i < n; i++) {
                share = random.nextInt(8) == 0 ? random.nextDouble() : share;
                counts[i] = Draws.binomial(random, totals[i], share);
            }
            List<ChangePoint> found = ChangePoint.in(counts, totals, penalty, shortest);
            double cost = 0;
            int start = 0;
            for (ChangePoint change : found) {
                cost += cost(counts, totals, start, change.place()) + penalty;
                assertThat(change.place() - start).as("seed %d", seed).isGreaterThanOrEqualTo(shortest);
                start = change.place();
            }
            cost += cost(counts, totals, start, n);
            assertThat(cost).as("seed %d", seed).isCloseTo(least(counts, totals, penalty, shortest), within(1e-6));
        }
    }

    private static double least(long[] counts, long[] totals, double penalty, int shortest) {
        int n = counts.length;
        double[] least = new double[n + 1];
        for (int end = 1; end <= n; end++) {
            least[end] = cost(counts, totals, 0, end);
            for (int start = shortest; start + shortest <= end; start++) {
                least[end] = Math.min(least[end], least[start] + cost(counts, totals, start, end) + penalty);
            }
        }
        return least[n];
    }

    private static double cost(long[] counts, long[] totals, int start, int end) {
        long hits = Arrays.stream(counts, start, end).sum();
        long total = Arrays.stream(totals, start, end).sum();
        return 2 * (xLogX(total) - xLogX(hits) - xLogX(total - hits));
    }

    private static double xLogX(long x) {
        return x == 0 ? 0 : x * Math.log((double) x);
    }

    @Test
    void periodsWithoutArticlesArePassedOver() {
        long[] counts = new long[62];
        long[] totals = new long[62];
        System.arraycopy(COUNTS, 0, counts, 0, 10);
        System.arraycopy(TOTALS, 0, totals, 0, 10);
        System.arraycopy(COUNTS, 10, counts, 12, 50);
        System.arraycopy(TOTALS, 10, totals, 12, 50);
        assertThat(places(ChangePoint.in(counts, totals))).isEqualTo("22 37");
    }

    @Test
    void nothingNamedAndNothingReadHaveNoChange() {
        assertThat(ChangePoint.in(new long[30], Arrays.copyOf(TOTALS, 30))).isEmpty();
        assertThat(ChangePoint.in(Arrays.copyOf(TOTALS, 30), Arrays.copyOf(TOTALS, 30)))
                .isEmpty();
        assertThat(ChangePoint.in(new long[30], new long[30])).isEmpty();
        assertThat(ChangePoint.in(new long[0], new long[0])).isEmpty();
        assertThat(ChangePoint.in(new long[] {1}, new long[] {2})).isEmpty();
    }

    @Test
    void tooLongASeriesIsRefused() {
        long[] totals = new long[2_501];
        Arrays.fill(totals, 5);
        assertThatThrownBy(() -> ChangePoint.in(new long[2_501], totals)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wavesRaiseThePenalty() {
        assertThat(ChangePoint.dispersion(COUNTS, TOTALS)).isBetween(1.0, 1.5);
        long[] totals = new long[200];
        Arrays.fill(totals, 1_000);
        Random random = new Random(1);
        long[] waves = random.longs(200, 20, 180).toArray();
        assertThat(ChangePoint.dispersion(waves, totals)).isBetween(15.0, 35.0);
        assertThat(ChangePoint.in(waves, totals)).isEmpty();
        assertThat(ChangePoint.in(waves, totals, 3 * Math.log(200), 3)).hasSizeGreaterThan(10);
    }

    /** From 4 to 8 % in the fiftieth of 120 months, and back in none. */
    @Test
    void aPlantedChangeIsFound() {
        int exact = 0;
        for (long seed = 1; seed <= 100; seed++) {
            List<ChangePoint> found = ChangePoint.in(planted(seed, 0.08), planted);
            assertThat(found).as("seed %d", seed).hasSize(1);
            assertThat(found.get(0).place()).as("seed %d", seed).isBetween(47, 53);
            exact += found.get(0).place() == 50 ? 1 : 0;
        }
        assertThat(exact).isGreaterThan(60);
    }

    @Test
    void whereNothingChangesNothingIsFound() {
        int found = 0;
        for (long seed = 1; seed <= 200; seed++) {
            found += ChangePoint.in(planted(seed, 0.04), planted).isEmpty() ? 0 : 1;
        }
        assertThat(found).isLessThanOrEqualTo(10);
    }

    private final long[] planted = new Random(7).longs(120, 100, 1_000).toArray();

    private long[] planted(long seed, double after) {
        Random random = new Random(seed);
        long[] counts = new long[120];
        for (int i = 0; i < 120; i++) {
            counts[i] = Draws.binomial(random, planted[i], i < 50 ? 0.04 : after);
        }
        return counts;
    }

    private static String places(List<ChangePoint> found) {
        return String.join(
                " ",
                found.stream().map(change -> String.valueOf(change.place())).toList());
    }
}
