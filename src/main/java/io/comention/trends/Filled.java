package io.comention.trends;

import java.util.stream.IntStream;

/** Which periods of a series have a row. */
final class Filled {
    private Filled() {}

    /** The places of all periods where the series is complete, else of those with counts, in order. */
    static int[] places(MeasureSeries.InPeriods in, boolean complete) {
        return complete ? IntStream.range(0, in.periods().totals().length).toArray() : in.places();
    }
}
