package io.comention.commands.show;

import io.comention.stats.Interval;
import java.time.LocalDate;

/**
 * A period of a series.
 *
 * @param first its first day
 * @param n units that name the entity, or both of the pair
 * @param total units of the period; where 0, nothing is known
 * @param burst whether the share is elevated
 * @param changePoint whether a new level begins
 */
record Period(LocalDate first, long n, long total, boolean burst, boolean changePoint) {
    boolean isGap() {
        return total == 0;
    }

    double share() {
        return (double) n / total;
    }

    Interval interval() {
        return Interval.wilson(n, total);
    }
}
