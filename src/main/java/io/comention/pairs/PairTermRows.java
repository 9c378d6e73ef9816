package io.comention.pairs;

import io.comention.job.EntityPair;
import io.comention.stats.Keyness;
import io.comention.text.AliasTerms;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a term's counts its rows of table {@code pair_terms}, whose places among others are still to be found. */
final class PairTermRows implements FlatMapFunction<Row, Row> {
    private final ChosenPairs chosen;
    private final long[] totals;
    private final Map<String, AliasTerms> ownWords;

    /**
     * Compares a term's counts with those of all articles.
     *
     * @param totals articles by slot
     * @param ownWords the words of each entity's aliases
     */
    PairTermRows(ChosenPairs chosen, long[] totals, Map<String, AliasTerms> ownWords) {
        this.chosen = chosen;
        this.totals = totals;
        this.ownWords = ownWords;
    }

    @Override
    public Iterator<Row> call(Row row) {
        String term = row.getString(0);
        long[] counts = new long[chosen.slots()];
        SlotCounts.add(row.getAs(1), counts);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < chosen.pairs().size(); i++) {
            EntityPair pair = chosen.pairs().get(i);
            long both = counts[chosen.slot(i)];
            long either = either(pair, i, counts);
            long allBoth = totals[chosen.slot(i)];
            long allEither = either(pair, i, totals);
            if (both > 0 && allEither > 0 && !isOwn(term, pair)) {
                Keyness keyness = Keyness.of(both, allBoth, either, allEither);
                if (keyness.g2() >= Keyness.LEAST_G2) {
                    rows.add(RowFactory.create(
                            pair.a(),
                            pair.b(),
                            null,
                            term,
                            both,
                            allBoth,
                            either,
                            allEither,
                            keyness.g2(),
                            keyness.logRatio()));
                }
            }
        }
        return rows.iterator();
    }

    private long either(EntityPair pair, int place, long[] bySlot) {
        return bySlot[chosen.slot(pair.a())] + bySlot[chosen.slot(pair.b())] - 2 * bySlot[chosen.slot(place)];
    }

    private boolean isOwn(String term, EntityPair pair) {
        return ownWords.get(pair.a()).contain(term) || ownWords.get(pair.b()).contain(term);
    }
}
