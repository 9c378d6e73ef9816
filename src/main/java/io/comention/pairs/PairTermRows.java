package io.comention.pairs;

import io.comention.job.EntityPair;
import io.comention.spark.MergeRuns;
import io.comention.stats.Keyness;
import io.comention.text.AliasTerms;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Makes of all rows of a term, which must come one after the other, its rows of table {@code pair_terms}, whose places
 * among others are still to be found. A row without counts says that the term counts; without one it has no rows.
 */
final class PairTermRows extends MergeRuns {
    private final ChosenPairs chosen;
    private final Map<String, AliasTerms> ownWords;

    /** {@code ownWords}: the words of each entity's aliases. */
    PairTermRows(ChosenPairs chosen, Map<String, AliasTerms> ownWords) {
        super(1);
        this.chosen = chosen;
        this.ownWords = ownWords;
    }

    @Override
    protected Iterator<Row> merge(Iterator<Row> run) {
        String term = null;
        boolean itCounts = false;
        long[] counts = new long[chosen.slots()];
        while (run.hasNext()) {
            Row row = run.next();
            term = row.getString(0);
            if (row.isNullAt(1)) {
                itCounts = true;
            } else {
                SlotCounts.add(row.getAs(1), counts);
            }
        }
        return (itCounts ? rows(term, counts) : List.<Row>of()).iterator();
    }

    private List<Row> rows(String term, long[] counts) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < chosen.pairs().size(); i++) {
            EntityPair pair = chosen.pairs().get(i);
            long both = counts[chosen.slot(i)];
            long allEither = either(pair, i, chosen.articles());
            if (both > 0 && allEither > 0 && !isOwn(term, pair)) {
                long allBoth = chosen.articles()[chosen.slot(i)];
                long either = either(pair, i, counts);
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
        return rows;
    }

    private long either(EntityPair pair, int place, long[] bySlot) {
        return bySlot[chosen.slot(pair.a())] + bySlot[chosen.slot(pair.b())] - 2 * bySlot[chosen.slot(place)];
    }

    private boolean isOwn(String term, EntityPair pair) {
        return ownWords.get(pair.a()).contain(term) || ownWords.get(pair.b()).contain(term);
    }
}
