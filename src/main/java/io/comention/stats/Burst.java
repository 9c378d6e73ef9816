package io.comention.stats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

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

    /**
     * The bursts of a series, in order, by the batched automaton with two states (Kleinberg 2002, "Bursty and
     * hierarchical structure in streams", section 4): binomial costs with rates p₀ = Σ counts / Σ totals and s · p₀, a
     * rise costs γ · ln(number of periods), a fall nothing. Totals are the denominators, so that more articles are no
     * burst. Periods without any are passed over: a burst may span them. Of equally good sequences, the one with fewer
     * periods in bursts.
     *
     * @return nothing where no total is left or s · p₀ is 1 or more
     */
    public static Optional<List<Burst>> in(long[] counts, long[] totals, double scaling, double gamma) {
        if (!(scaling > 1 && gamma >= 0)) {
            throw new IllegalArgumentException("scaling over 1 and gamma from 0: " + scaling + ", " + gamma);
        }
        Covered series = Covered.of(counts, totals);
        double base = (double) sum(series.counts()) / sum(series.totals());
        if (series.size() == 0 || scaling * base >= 1) {
            return Optional.empty();
        }
        double perHit = StrictMath.log(scaling);
        double perMiss = StrictMath.log1p(-scaling * base) - StrictMath.log1p(-base);
        double[] gains = new double[series.size()];
        for (int i = 0; i < gains.length; i++) {
            long hits = series.counts()[i];
            gains[i] = hits * perHit + (series.totals()[i] - hits) * perMiss;
        }
        boolean[] elevated = cheapest(gains, gamma * StrictMath.log(gains.length));
        return Optional.of(runs(elevated, gains, series.places()));
    }

    /**
     * The states of least cost, where the base state costs nothing and the elevated one minus its gain (Viterbi 1967).
     */
    private static boolean[] cheapest(double[] gains, double rise) {
        int n = gains.length;
        boolean[] fell = new boolean[n];
        boolean[] stayed = new boolean[n];
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            fell[i] = high < low;
            stayed[i] = high < low + rise;
            double before = low;
            low = Math.min(low, high);
            high = Math.min(high, before + rise) - gains[i];
        }
        boolean[] elevated = new boolean[n];
        boolean state = high < low;
        for (int i = n - 1; i >= 0; i--) {
            elevated[i] = state;
            state = state ? stayed[i] : fell[i];
        }
        return elevated;
    }

    private static List<Burst> runs(boolean[] elevated, double[] gains, int[] places) {
        List<Burst> bursts = new ArrayList<>();
        for (int i = 0; i < elevated.length; i++) {
            if (elevated[i]) {
                int start = i;
                double weight = gains[i];
                while (i + 1 < elevated.length && elevated[i + 1]) {
                    weight += gains[++i];
                }
                bursts.add(new Burst(places[start], places[i], weight));
            }
        }
        return Collections.unmodifiableList(bursts);
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }
}
