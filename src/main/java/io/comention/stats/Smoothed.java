package io.comention.stats;

import java.util.Optional;

/**
 * A share smoothed over the periods around it.
 *
 * @param share Σ counts / Σ totals over them: each article weighs the same
 * @param provisional whether periods that are still to come will change it
 */
public record Smoothed(double share, boolean provisional) {
    /**
     * The centred moving share of one period. At both ends only those periods count that there are: at the start that
     * is final, at the end provisional.
     *
     * @param around an odd number of periods, the one itself in the middle
     * @return nothing where the period has no total
     */
    public static Optional<Smoothed> of(long[] counts, long[] totals, int place, int around) {
        if (around < 1 || around % 2 == 0) {
            throw new IllegalArgumentException("a centred window has an odd number of periods, not " + around);
        }
        if (totals[place] == 0) {
            return Optional.empty();
        }
        int half = around / 2;
        double count = 0;
        double total = 0;
        for (int i = Math.max(0, place - half); i <= Math.min(totals.length - 1, place + half); i++) {
            count += counts[i];
            total += totals[i];
        }
        return Optional.of(new Smoothed(count / total, place + half >= totals.length));
    }
}
