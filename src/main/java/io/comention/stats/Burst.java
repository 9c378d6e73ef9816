package io.comention.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A run of periods in which something is named at an elevated rate.
 *
 * @param start place of its first period
 * @param end place of its last
 * @param weight how much better the elevated rate explains them than the usual one does, ln
 */
public record Burst(int start, int end, double weight) {
    /** Kleinberg's usual ratio of the elevated rate to the base rate. */
    public static final double SCALING = 2;
    /** Kleinberg's usual cost of a rise, in units of ln of the number of periods. */
    public static final double GAMMA = 1;

    /** With {@link #SCALING} and {@link #GAMMA}. */
    public static Optional<List<Burst>> in(long[] counts, long[] totals) {
        return in(counts, totals, SCALING, GAMMA);
    }

    /** Of counts and totals by period. */
    static Optional<List<Burst>> in(long[] counts, long[] totals, double scaling, double gamma) {
        Covered.of(counts, totals);
        int[] places =
                IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        return in(
                places, IntStream.of(places).mapToLong(i -> counts[i]).toArray(), new Exposure(totals), scaling, gamma);
    }

    /** With {@link #SCALING} and {@link #GAMMA}. */
    public static Optional<List<Burst>> in(int[] places, long[] counts, Exposure exposure) {
        return in(places, counts, exposure, SCALING, GAMMA);
    }

    /**
     * The bursts of a series, in order, by the batched automaton with two states (Kleinberg 2002, "Bursty and
     * hierarchical structure in streams", section 4): binomial costs with rates p₀ = Σ counts / Σ totals and s · p₀, a
     * rise costs γ · ln(number of periods), a fall nothing. Totals are the denominators, so that more articles are no
     * burst. Periods without any are passed over: a burst may span them. Of equally good sequences, the one with fewer
     * periods in bursts.
     *
     * <p>Time is that of the periods with counts alone: no best sequence rises or falls but beside one.
     *
     * @param places of the periods with counts, ascending
     * @param counts of them, from 1 to their total
     * @return nothing where no total is left or s · p₀ is 1 or more
     */
    static Optional<List<Burst>> in(int[] places, long[] counts, Exposure exposure, double scaling, double gamma) {
        if (!(scaling > 1 && gamma >= 0)) {
            throw new IllegalArgumentException("scaling over 1 and gamma from 0: " + scaling + ", " + gamma);
        }
        double base = (double) LongStream.of(counts).sum() / exposure.sum();
        if (exposure.sum() == 0 || scaling * base >= 1) {
            return Optional.empty();
        }
        double perHit = StrictMath.log(scaling);
        double perMiss = StrictMath.log1p(-scaling * base) - StrictMath.log1p(-base);
        double[] gains = new double[places.length];
        double[] gaps = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            gains[i] = counts[i] * perHit + (exposure.at(places[i]) - counts[i]) * perMiss;
            gaps[i] = i == 0 ? 0 : exposure.sum(places[i - 1] + 1, places[i]) * perMiss;
        }
        boolean[] elevated = new boolean[places.length];
        boolean[] rises = new boolean[places.length];
        cheapest(gains, gaps, gamma * StrictMath.log(exposure.covered()), elevated, rises);
        return Optional.of(runs(elevated, rises, gains, gaps, places));
    }

    /**
     * The states of least cost, where the base state costs nothing and the elevated one minus its gain (Viterbi 1967).
     *
     * @param gaps what the periods since the one before gain, at most 0, if the state stays elevated
     * @param elevated to be filled with the states
     * @param rises to be filled with whether the state was the base state just before an elevated one
     */
    private static void cheapest(double[] gains, double[] gaps, double rise, boolean[] elevated, boolean[] rises) {
        int n = gains.length;
        boolean[] fell = new boolean[n];
        boolean[] stayed = new boolean[n];
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            fell[i] = high < low;
            double fallen = Math.min(low, high);
            // Without a period between there is no time to fall and rise again.
            double risen = (gaps[i] == 0 ? low : fallen) + rise;
            stayed[i] = high - gaps[i] < risen;
            high = Math.min(high - gaps[i], risen) - gains[i];
            low = fallen;
        }
        boolean state = high < low;
        for (int i = n - 1; i >= 0; i--) {
            elevated[i] = state;
            rises[i] = state && !stayed[i];
            state = state && stayed[i] || fell[i];
        }
    }

    private static List<Burst> runs(boolean[] elevated, boolean[] rises, double[] gains, double[] gaps, int[] places) {
        List<Burst> bursts = new ArrayList<>();
        for (int i = 0; i < elevated.length; i++) {
            if (elevated[i]) {
                int start = i;
                double weight = gains[i];
                while (i + 1 < elevated.length && elevated[i + 1] && !rises[i + 1]) {
                    i++;
                    weight += gaps[i] + gains[i];
                }
                bursts.add(new Burst(places[start], places[i], weight));
            }
        }
        return Collections.unmodifiableList(bursts);
    }
}
