package io.comention.terms;

import io.comention.spark.Batches;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a term's rows of table {@code daily_terms}, which come one after the other, its history. */
final class CollectDays implements MapPartitionsFunction<Row, Row> {
    /** What is read of a row, in this order. */
    static final String[] COLUMNS = {"term", "published_date", "date_precision", "occurrences", "articles"};

    private final int minArticles;

    /** Terms in fewer articles have no history. */
    CollectDays(int minArticles) {
        this.minArticles = minArticles;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Batches() {
            private Row first = rows.hasNext() ? rows.next() : null;

            @Override
            protected Iterator<Row> nextBatch() {
                return first == null ? null : collect().iterator();
            }

            private List<Row> collect() {
                String term = first.getString(0);
                List<Row> days = new ArrayList<>();
                long occurrences = 0;
                long articles = 0;
                while (first != null && first.getString(0).equals(term)) {
                    days.add(RowFactory.create(first.get(1), first.get(2), first.get(3), first.get(4)));
                    occurrences += first.getLong(3);
                    articles += first.getLong(4);
                    first = rows.hasNext() ? rows.next() : null;
                }
                return articles < minArticles
                        ? List.of()
                        : List.of(RowFactory.create(term, articles, occurrences, Rows.sequence(days)));
            }
        };
    }
}
