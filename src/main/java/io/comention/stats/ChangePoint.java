package io.comention.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where a series' share changed and stayed so for a while.
 *
 * @param place of the first period of the new level
 * @param before share from the change before, or the start, to here
 * @param after share from here to the next change, or the end
 */
public record ChangePoint(int place, double before, double after) {
    /** A level lasts at least so many periods: a shorter one is a burst. */
    public static final int SHORTEST = 3;

    /** With {@link #penalty(long[], long[])} and {@link #SHORTEST}. */
    public static List<ChangePoint> in(long[] counts, long[] totals) {
        return in(counts, totals, penalty(counts, totals), SHORTEST);
    }

    /**
     * What a change must gain in twice the log-likelihood: 3 · ln(n) · dispersion, n the number of periods.
     *
     * <p>3 · ln(n) is the leading term of the modified Bayes criterion, which counts a change as its place and its
     * level, and the place as two (Zhang and Siegmund 2007). News comes in waves, and so varies more than a binomial:
     * its likelihood is divided by {@link #dispersion} (quasi-likelihood, McCullagh 1983), else every event is a
     * change.
     */
    public static double penalty(long[] counts, long[] totals) {
        int n = Covered.of(counts, totals).size();
        return 3 * StrictMath.log(Math.max(2, n)) * dispersion(counts, totals);
    }

    /**
     * By how much neighbouring periods differ more than binomial ones do: the mean of (s₁ − s₂)² / (v₁ + v₂), where s
     * are shares and v = p(1 − p)/total with the share p of both (after von Neumann 1941, so that a change of level
     * adds but one difference); at least 1.
     */
    public static double dispersion(long[] counts, long[] totals) {
        Covered series = Covered.of(counts, totals);
        double sum = 0;
        int pairs = 0;
        for (int i = 1; i < series.size(); i++) {
            double one = series.totals()[i - 1];
            double other = series.totals()[i];
            double share = (series.counts()[i - 1] + series.counts()[i]) / (one + other);
            double variance = share * (1 - share) * (1 / one + 1 / other);
            if (variance > 0) {
                double difference = series.share(i) - series.share(i - 1);
                sum += difference * difference / variance;
                pairs++;
            }
        }
        return pairs == 0 ? 1 : Math.max(1, sum / pairs);
    }

    /**
     * The change points of a series, in order, that make twice the binomial log-likelihood less {@code penalty} for
     * each greatest, exactly (PELT: Killick, Fearnhead and Eckley 2012). Periods without a total are passed over. Time
     * grows with the square of the number of periods where there are no changes.
     *
     * @param shortest periods of a level, at least 1
     * @throws IllegalArgumentException with more than {@link Trend#MOST_PERIODS} periods that have a total
     */
    public static List<ChangePoint> in(long[] counts, long[] totals, double penalty, int shortest) {
        Covered series = Covered.of(counts, totals);
        if (series.size() > Trend.MOST_PERIODS || shortest < 1 || !(penalty >= 0)) {
            throw new IllegalArgumentException(
                    series.size() + " periods, penalty " + penalty + ", shortest level " + shortest);
        }
        Levels levels = new Levels(series);
        int[] starts = starts(levels, series.size(), penalty, shortest);
        List<ChangePoint> changes = new ArrayList<>();
        for (int i = 1; i + 1 < starts.length; i++) {
            changes.add(new ChangePoint(
                    series.places()[starts[i]],
                    levels.share(starts[i - 1], starts[i]),
                    levels.share(starts[i], starts[i + 1])));
        }
        return Collections.unmodifiableList(changes);
    }

    /** Where the levels of least cost start, and the end. */
    private static int[] starts(Levels levels, int n, double penalty, int shortest) {
        double[] least = new double[n + 1];
        int[] previous = new int[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        least[0] = -penalty;
        int[] candidates = new int[n + 1];
        // A candidate that is beaten at some end can be the start of no level that ends a shortest level later.
        int[] useless = new int[n + 1];
        Arrays.fill(useless, Integer.MAX_VALUE);
        double[] costs = new double[n + 1];
        int alive = 0;
        for (int end = shortest; end <= n; end++) {
            if (Double.isFinite(least[end - shortest])) {
                candidates[alive++] = end - shortest;
            }
            int kept = 0;
            for (int i = 0; i < alive; i++) {
                int start = candidates[i];
                if (useless[start] <= end) {
                    continue;
                }
                candidates[kept++] = start;
                costs[start] = least[start] + levels.cost(start, end);
                if (costs[start] + penalty < least[end]) {
                    least[end] = costs[start] + penalty;
                    previous[end] = start;
                }
            }
            alive = kept;
            for (int i = 0; i < alive; i++) {
                if (costs[candidates[i]] > least[end] && useless[candidates[i]] == Integer.MAX_VALUE) {
                    useless[candidates[i]] = end + shortest;
                }
            }
        }
        List<Integer> starts = new ArrayList<>(List.of(n));
        for (int end = n; end > 0; end = previous[end]) {
            starts.add(previous[end]);
        }
        Collections.reverse(starts);
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Sums from the start, so that any stretch costs the same to look at. */
    private static final class Levels {
        private final long[] hits;
        private final long[] totals;
        private final double overall;
        private final double[] logarithms;

        Levels(Covered series) {
            int n = series.size();
            hits = new long[n + 1];
            totals = new long[n + 1];
            for (int i = 0; i < n; i++) {
                hits[i + 1] = hits[i] + series.counts()[i];
                totals[i + 1] = totals[i] + series.totals()[i];
            }
            overall = n == 0 ? 0 : (double) hits[n] / totals[n];
            logarithms = totals[n] < TimesLogarithm.MOST ? TimesLogarithm.upTo((int) totals[n]) : null;
        }

        double share(int start, int end) {
            return (double) (hits[end] - hits[start]) / (totals[end] - totals[start]);
        }

        /** Minus twice the log-likelihood of one level, but for what is the same however the series is cut. */
        double cost(int start, int end) {
            long hit = hits[end] - hits[start];
            long total = totals[end] - totals[start];
            if (logarithms == null) {
                return -2
                        * (Deviance.of((double) hit, total * overall)
                                + Deviance.of((double) (total - hit), total * (1 - overall)));
            }
            return -2 * (logarithms[(int) hit] + logarithms[(int) (total - hit)] - logarithms[(int) total]);
        }
    }

    /** x · ln x of whole numbers that are so small that their sums keep eight decimals: most time goes into them. */
    private static final class TimesLogarithm {
        /** The table takes eight megabytes then. */
        static final int MOST = 1 << 20;

        private static volatile double[] known = {0};

        private static double[] upTo(int greatest) {
            double[] table = known;
            if (greatest < table.length) {
                return table;
            }
            synchronized (TimesLogarithm.class) {
                table = known;
                if (greatest >= table.length) {
                    int from = table.length;
                    table = Arrays.copyOf(table, Math.min(MOST, Integer.highestOneBit(greatest) << 1));
                    for (int x = from; x < table.length; x++) {
                        table[x] = x * StrictMath.log(x);
                    }
                    known = table;
                }
                return table;
            }
        }
    }
}
