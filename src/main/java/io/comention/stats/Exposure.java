package io.comention.stats;

import java.io.Serializable;
import java.util.Arrays;

/** What the shares of many series are shares of: totals by period, and their sums from the start. */
public final class Exposure implements Serializable {
    private final long[] totals;
    private final long[] before;
    private final int covered;

    /**
     * From totals by period.
     *
     * @throws IllegalArgumentException where one is negative
     */
    public Exposure(long[] totals) {
        this.totals = totals.clone();
        this.before = new long[totals.length + 1];
        int seen = 0;
        for (int i = 0; i < totals.length; i++) {
            if (totals[i] < 0) {
                throw new IllegalArgumentException("no total: " + totals[i] + ", period " + i);
            }
            before[i + 1] = before[i] + totals[i];
            seen += totals[i] > 0 ? 1 : 0;
        }
        this.covered = seen;
    }

    /** The total of a period. */
    public long at(int place) {
        return totals[place];
    }

    /** The totals of all periods; not to be changed. */
    public long[] totals() {
        return totals;
    }

    /** How many periods there are, those without a total included. */
    public int periods() {
        return totals.length;
    }

    /** How many periods have a total. */
    public int covered() {
        return covered;
    }

    /** All totals together. */
    public long sum() {
        return before[totals.length];
    }

    /** The totals of the periods from {@code from} to before {@code to} together. */
    long sum(int from, int to) {
        return before[to] - before[from];
    }

    /**
     * The counts of all periods.
     *
     * @param places of those with counts
     * @param counts of them
     */
    public long[] spread(int[] places, long[] counts) {
        long[] all = new long[totals.length];
        for (int i = 0; i < places.length; i++) {
            all[places[i]] = counts[i];
        }
        return all;
    }

    @Override
    public String toString() {
        return Arrays.toString(totals);
    }
}
