package io.comention.pairs;

import io.comention.job.Unit;

/** Whose series it is: that of all units (both null), of an entity ({@code b} null) or of a pair. */
record SeriesKey(Unit unit, String a, String b) {}
