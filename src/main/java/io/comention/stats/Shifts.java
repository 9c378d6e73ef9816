package io.comention.stats;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the periods that have something clearly more or less often than the periods before them.
 *
 * <p>Made once for the totals of all periods, then asked for one sparse series after the other: the work for each grows
 * with its counts, not with the number of periods.
 */
public final class Shifts implements Serializable {
    private final long[] totals;
    private final long[] totalsBefore;
    private final int before;

    /**
     * Over periods without gaps.
     *
     * @param totals by period
     */
    public Shifts(long[] totals, Window window) {
        this.totals = totals.clone();
        this.before = window.before();
        this.totalsBefore = new long[totals.length];
        long sum = 0;
        int covered = 0;
        for (int i = 0; i < totals.length; i++) {
            totalsBefore[i] = totals[i] > 0 && 2 * covered >= before ? sum : 0;
            sum += totals[i];
            covered += totals[i] > 0 ? 1 : 0;
            if (i >= before) {
                sum -= totals[i - before];
                covered -= totals[i - before] > 0 ? 1 : 0;
            }
        }
    }

    /**
     * The shifts of a series whose {@link Keyness} against the {@link Window#before} periods before is at least
     * {@link Keyness#LEAST_G2} either way, in order. A period in which it does not occur may be one. Periods without a total
     * are none, nor are those of which fewer than half of the periods before have one.
     *
     * @param places where it occurs, ascending
     * @param counts at these places, each at least 1
     */
    public List<Shift> of(int[] places, long[] counts) {
        List<Shift> shifts = new ArrayList<>();
        int from = 0;
        long countBefore = 0;
        for (int next = 0; next < places.length; next++) {
            int end = next + 1 < places.length ? places[next + 1] : totals.length;
            for (int place = places[next]; place < end; place++) {
                while (from <= next && places[from] < place - before) {
                    countBefore -= counts[from++];
                }
                if (place > places[next] && countBefore == 0) {
                    break;
                }
                add(place, place == places[next] ? counts[next] : 0, countBefore, shifts);
                if (place == places[next]) {
                    countBefore += counts[next];
                }
            }
        }
        return shifts;
    }

    private void add(int place, long count, long countBefore, List<Shift> shifts) {
        if (totalsBefore[place] > 0) {
            Keyness keyness = Keyness.of(count, totals[place], countBefore, totalsBefore[place]);
            if (Math.abs(keyness.g2()) >= Keyness.LEAST_G2) {
                shifts.add(new Shift(place, count, totals[place], countBefore, totalsBefore[place], keyness));
            }
        }
    }
}
