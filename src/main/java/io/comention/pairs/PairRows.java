package io.comention.pairs;

import io.comention.job.Job;
import io.comention.stats.Association;
import io.comention.stats.Hypergeometric;
import io.comention.stats.Interval;
import io.comention.stats.MantelHaenszel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a pair's series its row of table {@code pairs}, but for q. */
public final class PairRows {
    private final Marginals marginals;
    private final TestedPairs tested;
    private final int minUnits;
    private final int minRanked;

    /** Pairs in fewer units than the table asks for have a row only if they are tested, so that the others can be ranked. */
    public PairRows(Marginals marginals, TestedPairs tested, Job.PairOptions options) {
        this.marginals = marginals;
        this.tested = tested;
        this.minUnits = options.minUnits();
        this.minRanked = options.minRanked();
    }

    /**
     * The row of a pair, or null where it has none.
     *
     * @param together its series' days together
     */
    public Row of(CountedPair pair, DayCounts together) {
        boolean isTested = tested.contain(pair);
        if (together.n() < minUnits && !isTested) {
            return null;
        }
        String unit = pair.unit();
        long n = together.n();
        long nA = marginals.count(unit, pair.a());
        long nB = marginals.count(unit, pair.b());
        long total = marginals.total(unit);
        long least = Association.leastTotal(n, nA, nB, total);
        Association association = Association.of(n, nA, nB, least);
        MantelHaenszel within = withinPeriods(pair, 0);
        Interval interval = within.interval();
        Hypergeometric chance = isTested ? Hypergeometric.upperTail(n, nA, nB, least) : null;
        return RowFactory.create(
                unit,
                pair.a(),
                pair.b(),
                n,
                nA,
                nB,
                total,
                together.articles(),
                together.stories(),
                (long) together.sources(),
                association.expected(),
                association.pmi(),
                association.npmi(),
                association.logDice(),
                association.g2(),
                association.logOdds(),
                low(association.logOddsInterval()),
                high(association.logOddsInterval()),
                within.expectedInPeriod(),
                within.logOdds(),
                low(interval),
                high(interval),
                n < minRanked ? null : strength(pair, interval),
                chance == null ? null : chance.p(),
                chance == null ? null : chance.log10P(),
                null,
                chance == null ? null : tested.number(),
                pair.series().first(),
                pair.series().last(),
                pair.series().peak());
    }

    private static Double low(Interval interval) {
        return interval == null ? null : Double.valueOf(interval.low());
    }

    private static Double high(Interval interval) {
        return interval == null ? null : Double.valueOf(interval.high());
    }

    private MantelHaenszel withinPeriods(CountedPair pair, double added) {
        return marginals.withinPeriods(
                pair.unit(), pair.a(), pair.b(), pair.series().units(), added);
    }

    /** A pair that is never apart has no interval as it is; with ½ in each cell its evidence is bounded, too. */
    private Double strength(CountedPair pair, Interval interval) {
        Interval bounded = interval == null ? withinPeriods(pair, 0.5).interval() : interval;
        return bounded == null ? null : Double.valueOf(bounded.low());
    }
}
