package io.comention.stats;

/**
 * A trend's slope that no single period can bend: the median over all pairs of periods (Theil 1950, Sen 1968).
 *
 * @param slope by one period
 * @param interval its 95 % interval
 */
public record TheilSen(double slope, Interval interval) {
    /**
     * The slope through values. There are n(n − 1)/2 pairs, all held at once.
     *
     * @param places of the values, ascending: a gap counts
     * @param values at least 2, as many as places
     * @param variance that of Kendall's S, on which the interval rests (Sen 1968): {@link MannKendall#variance()}, or
     *     {@link MannKendall#correctedVariance()} for one that agrees with the corrected test
     */
    public static TheilSen of(int[] places, double[] values, double variance) {
        return new Slopes(places, values).with(variance);
    }

    /** The slopes of all pairs of periods. */
    static final class Slopes {
        private final double[] all;
        private final double median;

        Slopes(int[] places, double[] values) {
            int n = values.length;
            if (n < 2 || n > Trend.MOST_PERIODS || places.length != n) {
                throw new IllegalArgumentException(n + " values at " + places.length + " places");
            }
            all = new double[n * (n - 1) / 2];
            int next = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    all[next++] = (values[j] - values[i]) / (places[j] - places[i]);
                }
            }
            double upper = OrderStatistics.select(all, 0, all.length, all.length / 2);
            median = all.length % 2 == 1 ? upper : (upper + greatest(all.length / 2)) / 2;
        }

        private double greatest(int before) {
            double greatest = all[0];
            for (int i = 1; i < before; i++) {
                greatest = Math.max(greatest, all[i]);
            }
            return greatest;
        }

        double median() {
            return median;
        }

        /** The interval's ranks are those of SciPy's {@code theilslopes}. */
        TheilSen with(double variance) {
            int n = all.length;
            double half = Interval.Z * Math.sqrt(variance);
            int low = (int) Math.max(0, StrictMath.rint((n - half) / 2) - 1);
            int high = (int) Math.min(n - 1.0, StrictMath.rint((n + half) / 2));
            // The median is in its place, and these are on both sides of it.
            double least = OrderStatistics.select(all, 0, Math.max(low, n / 2) + 1, low);
            double most = OrderStatistics.select(all, Math.min(high, n / 2), n, high);
            return new TheilSen(median, new Interval(least, most));
        }
    }
}
