package io.comention.pairs;

import io.comention.job.EntityPair;
import io.comention.text.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The rows of table {@code pair_terms} that say most of each pair. The best of some parts' best are the best of all. */
final class BestPairTerms {
    private static final int RANK = 2;
    private static final int TERM = 3;
    private static final int G2 = 8;
    private static final Comparator<Row> BEST_FIRST = Comparator.<Row>comparingDouble(row -> row.getDouble(G2))
            .reversed()
            .thenComparing(row -> row.getString(TERM), CodePoints.ORDER);

    private final int perPair;
    private final Map<EntityPair, PriorityQueue<Row>> best = new HashMap<>();

    /** Of no rows; {@code perPair}: how many are kept of each pair. */
    BestPairTerms(int perPair) {
        this.perPair = perPair;
    }

    /** Adds rows. */
    BestPairTerms addAll(Iterator<Row> rows) {
        rows.forEachRemaining(row -> {
            PriorityQueue<Row> ofPair = best.computeIfAbsent(
                    new EntityPair(row.getString(0), row.getString(1)),
                    pair -> new PriorityQueue<>(BEST_FIRST.reversed()));
            ofPair.add(row);
            if (ofPair.size() > perPair) {
                ofPair.poll();
            }
        });
        return this;
    }

    /** The rows kept, with the place of each among those of its pair. */
    List<Row> ranked() {
        List<Row> ranked = new ArrayList<>();
        for (PriorityQueue<Row> ofPair : best.values()) {
            List<Row> rows = new ArrayList<>(ofPair);
            rows.sort(BEST_FIRST);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                Object[] values = new Object[row.size()];
                for (int column = 0; column < values.length; column++) {
                    values[column] = column == RANK ? (Integer) (i + 1) : row.get(column);
                }
                ranked.add(RowFactory.create(values));
            }
        }
        return ranked;
    }
}
