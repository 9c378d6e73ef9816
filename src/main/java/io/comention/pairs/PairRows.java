package io.comention.pairs;

import io.comention.stats.Association;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a pair's series its row of table {@code pairs}. */
final class PairRows implements FlatMapFunction<Row, Row> {
    private final Broadcast<Marginals> marginals;
    private final int minUnits;

    PairRows(Broadcast<Marginals> marginals, int minUnits) {
        this.marginals = marginals;
        this.minUnits = minUnits;
    }

    @Override
    public Iterator<Row> call(Row row) {
        CountedPair pair = CountedPair.of(row);
        DayCounts together = pair.series().sum();
        if (together.n() < minUnits) {
            return List.<Row>of().iterator();
        }
        long nA = marginals.value().count(pair.unit(), pair.a());
        long nB = marginals.value().count(pair.unit(), pair.b());
        long total = marginals.value().total(pair.unit());
        Association association = Association.of(together.n(), nA, nB, total);
        Row made = RowFactory.create(
                pair.unit(),
                pair.a(),
                pair.b(),
                together.n(),
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
                association.logOddsInterval().low(),
                association.logOddsInterval().high(),
                pair.series().first(),
                pair.series().last(),
                pair.series().peak());
        return List.of(made).iterator();
    }
}
