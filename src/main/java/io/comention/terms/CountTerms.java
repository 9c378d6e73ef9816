package io.comention.terms;

import io.comention.spark.Batches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Turns annotations into rows of table {@code daily_terms}, put together as far as one task's memory allows. */
final class CountTerms implements MapPartitionsFunction<Row, Row> {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"published_date", "date_precision", "terms"};

    private static final int MOST_TERMS = 500_000;

    private record Day(Object date, String precision) {}

    private static final class Counts {
        long occurrences;
        long articles;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        return new Batches() {
            @Override
            protected Iterator<Row> nextBatch() {
                return annotations.hasNext() ? count(annotations) : null;
            }
        };
    }

    private static Iterator<Row> count(Iterator<Row> annotations) {
        Map<Day, Map<String, Counts>> days = new HashMap<>();
        int size = 0;
        while (annotations.hasNext() && size < MOST_TERMS) {
            Row article = annotations.next();
            Map<String, Counts> day =
                    days.computeIfAbsent(new Day(article.get(0), article.getString(1)), d -> new HashMap<>());
            int before = day.size();
            for (Row term : article.<Row>getList(2)) {
                Counts counts = day.computeIfAbsent(term.getString(0), t -> new Counts());
                counts.occurrences += term.getInt(1);
                counts.articles++;
            }
            size += day.size() - before;
        }
        List<Row> rows = new ArrayList<>(size);
        days.forEach((day, terms) -> terms.forEach((term, counts) ->
                rows.add(RowFactory.create(day.date(), day.precision(), term, counts.occurrences, counts.articles))));
        return rows.iterator();
    }
}
