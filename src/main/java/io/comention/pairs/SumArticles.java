package io.comention.pairs;

import io.comention.job.EntityPair;
import io.comention.text.CodePoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * In how many articles every entity is, some pairs, and the pairs that most articles name: from a task's rows of table
 * {@code daily_counts}, those that count articles.
 */
final class SumArticles implements MapPartitionsFunction<Row, Row> {
    /** An entity, {@code b} being null, or a pair, which may come twice. */
    static final StructType SCHEMA = StructType.fromDDL("a STRING, b STRING, n BIGINT");

    /** Of pairs. */
    static final Comparator<Row> MOST_FIRST = Comparator.<Row>comparingLong(row -> row.getLong(2))
            .reversed()
            .thenComparing(row -> row.getString(0), CodePoints.ORDER)
            .thenComparing(row -> row.getString(1), CodePoints.ORDER);

    private final Set<EntityPair> wanted;
    private final int most;

    /** Hands out {@code wanted} pairs in any case, beside the {@code most} that most articles name. */
    SumArticles(Collection<EntityPair> wanted, int most) {
        this.wanted = Set.copyOf(wanted);
        this.most = most;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> daily) {
        List<Row> found = new ArrayList<>();
        PriorityQueue<Row> best = new PriorityQueue<>(MOST_FIRST.reversed());
        daily.forEachRemaining(row -> {
            Row sum = RowFactory.create(row.get(0), row.get(1), DailySeries.sum(row.getAs(3)));
            if (sum.isNullAt(1) || wanted.contains(new EntityPair(sum.getString(0), sum.getString(1)))) {
                found.add(sum);
            }
            if (!sum.isNullAt(1)) {
                best.add(sum);
                if (best.size() > most) {
                    best.poll();
                }
            }
        });
        found.addAll(best);
        return found.iterator();
    }
}
