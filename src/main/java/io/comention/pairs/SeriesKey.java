package io.comention.pairs;

import io.comention.job.Unit;
import java.util.Objects;

/** Whose series it is: that of all units (both null), of an entity ({@code b} null) or of a pair. */
record SeriesKey(Unit unit, String a, String b) {
    /** Spread out: sums of multiples of 31, which strings' own are too, would meet in the same places. */
    @Override
    public int hashCode() {
        int hash = (unit.ordinal() * 0x9E3779B1 + Objects.hashCode(a)) * 0x85EBCA6B + Objects.hashCode(b);
        return hash * 0xC2B2AE35;
    }
}
