package io.comention.stats;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What is said of a series as a whole: its trend, the bursts, the changes of level.
 *
 * @param status {@link Trend#OK}, or why there is no trend
 * @param trend its trend; nothing but with {@link Trend#OK}
 * @param bursts nothing where there are under 8 periods, over 20 % of them are empty, or twice its share is no
 *     probability
 * @param changes nothing but with {@link Trend#OK} and {@link #OFTEN_ZERO}
 */
public record SeriesStatistics(
        int periods,
        String status,
        Optional<Trend> trend,
        Optional<List<Burst>> bursts,
        Optional<List<ChangePoint>> changes) {
    /**
     * The status of a series that has no count in more than a tenth of its periods. Zeros tie, and shares of few counts do
     * not: where totals grow, ranks take the growth for a rise.
     */
    static final String OFTEN_ZERO = "zero in over a tenth of periods";
    /** Below one count in so many periods there is too little even for a change of level. */
    static final int ONE_IN = 4;

    /**
     * Of a series by its periods with counts.
     *
     * @param places of these periods, ascending
     * @param counts of them, from 1 to their total
     */
    public static SeriesStatistics of(int[] places, long[] counts, Exposure exposure) {
        String status = Trend.status(exposure);
        boolean judged = status.equals(Trend.OK) || status.equals(Trend.TOO_MANY_PERIODS);
        Optional<List<Burst>> bursts = judged ? Burst.in(places, counts, exposure) : Optional.empty();
        if (status.equals(Trend.OK) && LongStream.of(counts).sum() * ONE_IN < exposure.covered()) {
            status = "under one in " + ONE_IN + " periods";
        }
        if (!status.equals(Trend.OK)) {
            return new SeriesStatistics(exposure.periods(), status, Optional.empty(), bursts, Optional.empty());
        }
        long[] all = exposure.spread(places, counts);
        boolean ranked = 10 * places.length >= 9 * exposure.covered();
        return new SeriesStatistics(
                exposure.periods(),
                ranked ? status : OFTEN_ZERO,
                ranked ? Optional.of(Trend.of(all, exposure)) : Optional.empty(),
                bursts,
                Optional.of(ChangePoint.in(all, exposure.totals())));
    }
}
