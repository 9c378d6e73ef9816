package io.comention.pairs;

import io.comention.job.Unit;

/**
 * Whose series it is, in one number: that of all units, of an entity or of a pair, by the numbers that
 * {@link io.comention.entities.CountedEntities} has for them.
 */
final class SeriesKey {
    /** Of an entity's number: more than any list can have. */
    static final int BITS = 30;

    private static final Unit[] UNITS = Unit.values();

    private SeriesKey() {}

    /** The key of a pair, an entity ({@code b} nobody) or all units (both nobody). */
    static long of(Unit unit, int a, int b) {
        return (long) unit.ordinal() << 2 * BITS | a + 1L << BITS | b + 1L;
    }

    static Unit unit(long key) {
        return UNITS[(int) (key >>> 2 * BITS)];
    }

    static int a(long key) {
        return (int) (key >>> BITS & (1L << BITS) - 1) - 1;
    }

    static int b(long key) {
        return (int) (key & (1L << BITS) - 1) - 1;
    }
}
