package io.comention.pairs;

import io.comention.stats.Association;
import io.comention.stats.Hypergeometric;
import io.comention.stats.Interval;
import io.comention.stats.MantelHaenszel;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a pair's series its row of table {@code pairs}, but for q. */
final class PairRows implements FlatMapFunction<Row, Row> {
    private final Broadcast<Marginals> marginals;
    private final Broadcast<TestedPairs> tested;
    private final int minUnits;
    private final int minRanked;

    /** Pairs in fewer than {@code minUnits} units have a row only if they are tested, so that the others can be ranked. */
    PairRows(Broadcast<Marginals> marginals, Broadcast<TestedPairs> tested, int minUnits, int minRanked) {
        this.marginals = marginals;
        this.tested = tested;
        this.minUnits = minUnits;
        this.minRanked = minRanked;
    }

    @Override
    public Iterator<Row> call(Row row) {
        CountedPair pair = CountedPair.of(row);
        DayCounts together = pair.series().sum();
        boolean isTested = tested.value().contain(pair);
        if (together.n() < minUnits && !isTested) {
            return List.<Row>of().iterator();
        }
        String unit = pair.unit();
        long n = together.n();
        long nA = marginals.value().count(unit, pair.a());
        long nB = marginals.value().count(unit, pair.b());
        long total = marginals.value().total(unit);
        long least = Association.leastTotal(n, nA, nB, total);
        Association association = Association.of(n, nA, nB, least);
        MantelHaenszel within = withinPeriods(pair, 0);
        Interval interval = within.interval();
        Hypergeometric chance = isTested ? Hypergeometric.upperTail(n, nA, nB, least) : null;
        Row made = RowFactory.create(
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
                chance == null ? null : tested.value().number(),
                pair.series().first(),
                pair.series().last(),
                pair.series().peak());
        return List.of(made).iterator();
    }

    private static Double low(Interval interval) {
        return interval == null ? null : Double.valueOf(interval.low());
    }

    private static Double high(Interval interval) {
        return interval == null ? null : Double.valueOf(interval.high());
    }

    private MantelHaenszel withinPeriods(CountedPair pair, double added) {
        return marginals
                .value()
                .withinPeriods(pair.unit(), pair.a(), pair.b(), pair.series().units(), added);
    }

    /** A pair that is never apart has no interval as it is; with ½ in each cell its evidence is bounded, too. */
    private Double strength(CountedPair pair, Interval interval) {
        Interval bounded = interval == null ? withinPeriods(pair, 0.5).interval() : interval;
        return bounded == null ? null : Double.valueOf(bounded.low());
    }
}
