package io.comention.trends;

import io.comention.pairs.Marginals;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/** Which periods of a series have a row. */
final class Filled {
    private Filled() {}

    /** The places of all periods where the series is complete, else of those with counts, in order. */
    static int[] places(Marginals.Periods periods, Map<LocalDate, ?> counted, boolean complete) {
        return complete
                ? IntStream.range(0, periods.totals().length).toArray()
                : counted.keySet().stream().mapToInt(periods::place).sorted().toArray();
    }
}
