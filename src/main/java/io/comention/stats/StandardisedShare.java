package io.comention.stats;

/**
 * A share at a fixed mix of strata, so that it does not move when only their sizes do: direct standardisation (Breslow
 * and Day 1987, chapter 2).
 */
public final class StandardisedShare {
    private StandardisedShare() {}

    /**
     * Σ weight · n / total, by Σ weight, over the strata with a total; null where there is none.
     *
     * @param weights what each stratum counts for, whatever its total here
     * @param n how many of the stratum's total it is the share of
     * @param totals from {@code n} up
     */
    public static Double of(long[] weights, long[] n, long[] totals) {
        double sum = 0; // in the order given, on which its last digit depends
        long weight = 0;
        for (int i = 0; i < weights.length; i++) {
            if (totals[i] > 0) {
                sum += weights[i] * ((double) n[i] / totals[i]);
                weight += weights[i];
            }
        }
        return weight == 0 ? null : (Double) Math.min(1, sum / weight);
    }
}
