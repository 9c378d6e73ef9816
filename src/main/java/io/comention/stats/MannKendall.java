package io.comention.stats;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * Whether a series rises or falls throughout, by ranks alone (Mann 1945, Kendall 1975), where neighbouring periods may
 * depend on each other (Hamed and Rao 1998).
 *
 * @param s pairs of periods that rise, less those that fall
 * @param variance of s where there is no trend and periods are independent, with ties
 * @param correction n / n*: by how much the variance grows with the serial correlation of the ranks that is significant
 *     at 5 %, all lags, as Hamed and Rao have it; 1 where there is none, and may fall under 1 and even 0 where
 *     neighbours alternate
 */
public record MannKendall(long s, double variance, double correction) {
    /**
     * The test of a series, in time proportional to the square of its length.
     *
     * @param places of the values, ascending; only the trend that is removed before serial correlation is measured
     *     depends on them, lags are of values
     * @param values at least 2, as many as places
     */
    public static MannKendall of(int[] places, double[] values) {
        return of(places, values, new TheilSen.Slopes(places, values).median());
    }

    /** With the slope that is removed before serial correlation is measured. */
    static MannKendall of(int[] places, double[] values, double slope) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += values[j] > values[i] ? 1 : values[j] < values[i] ? -1 : 0;
            }
        }
        return new MannKendall(s, variance(values), correction(detrendedRanks(places, values, slope)));
    }

    /** Two periods at least lie on a line of that slope: what rounding tells apart is equal. */
    private static double[] detrendedRanks(int[] places, double[] values, double slope) {
        double[] detrended = new double[values.length];
        double greatest = 0;
        for (int i = 0; i < values.length; i++) {
            double trend = (places[i] - places[0]) * slope;
            detrended[i] = values[i] - trend;
            greatest = Math.max(greatest, Math.max(Math.abs(values[i]), Math.abs(trend)));
        }
        return OrderStatistics.ranks(detrended, 1e-12 * greatest);
    }

    /** Var S = [n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)] / 18 over groups of t equal values (Kendall 1975). */
    static double variance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double variance = weight(sorted.length);
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                variance -= weight(i - start);
                start = i;
            }
        }
        return variance / 18;
    }

    private static double weight(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    /** n / n* = 1 + 2 / (n(n − 1)(n − 2)) · Σ (n − k)(n − k − 1)(n − k − 2) ρ(k), over lags with significant ρ. */
    private static double correction(double[] ranks) {
        int n = ranks.length;
        double mean = (n + 1) / 2.0;
        double zero = product(ranks, mean, 0);
        if (n < 3 || zero == 0) {
            return 1;
        }
        double bound = Interval.Z / Math.sqrt(n);
        double sum = 0;
        for (int lag = 1; lag < n; lag++) {
            double correlation = product(ranks, mean, lag) / zero;
            if (Math.abs(correlation) > bound) {
                sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * correlation;
            }
        }
        return 1 + 2 / (n * (n - 1.0) * (n - 2.0)) * sum;
    }

    private static double product(double[] ranks, double mean, int lag) {
        double sum = 0;
        for (int i = lag; i < ranks.length; i++) {
            sum += (ranks[i] - mean) * (ranks[i - lag] - mean);
        }
        return sum;
    }

    /**
     * The variance times the correction where that is above 1. A correction below 1 is not used: on independent series
     * it alone makes one test in ten significant at 5 %, because correlations are estimated.
     */
    public double correctedVariance() {
        return variance * Math.max(1, correction);
    }

    /** (S ∓ 1) / √variance with the corrected variance; 0 where all values are equal. */
    public double z() {
        return z(correctedVariance());
    }

    /** The two-sided p of {@link #z()}. */
    public double p() {
        return p(z());
    }

    /** The same as if periods were independent. */
    public double uncorrectedZ() {
        return z(variance);
    }

    /** The two-sided p of {@link #uncorrectedZ()}. */
    public double uncorrectedP() {
        return p(uncorrectedZ());
    }

    private double z(double spread) {
        return s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(spread);
    }

    private static double p(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }
}
