package io.comention.stats;

import java.util.stream.IntStream;

/**
 * A series of counts without the periods in which nothing was read.
 *
 * @param places of the periods that are left, ascending
 * @param counts of them
 * @param totals of them, each at least 1
 */
record Covered(int[] places, long[] counts, long[] totals) {
    /**
     * Periods with totals.
     *
     * @throws IllegalArgumentException where a count is negative or above its total
     */
    static Covered of(long[] counts, long[] totals) {
        if (counts.length != totals.length) {
            throw new IllegalArgumentException(counts.length + " counts of " + totals.length + " totals");
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || counts[i] > totals[i]) {
                throw new IllegalArgumentException("no share: " + counts[i] + " of " + totals[i] + ", period " + i);
            }
        }
        int[] places =
                IntStream.range(0, totals.length).filter(i -> totals[i] > 0).toArray();
        return new Covered(
                places,
                IntStream.of(places).mapToLong(i -> counts[i]).toArray(),
                IntStream.of(places).mapToLong(i -> totals[i]).toArray());
    }

    int size() {
        return places.length;
    }

    double share(int i) {
        return (double) counts[i] / totals[i];
    }

    double[] shares() {
        return IntStream.range(0, size()).mapToDouble(this::share).toArray();
    }
}
