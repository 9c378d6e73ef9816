package io.comention.terms;

import io.comention.job.DatePrecision;
import io.comention.job.DayNumber;
import io.comention.spark.Batches;
import io.comention.text.TermCounts;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Turns annotations into rows of table {@code term_histories}, put together as far as one task's memory allows. */
final class CountTerms implements MapPartitionsFunction<Row, Row> {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"published_date", "date_precision", "terms"};

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        return new Batches<>() {
            @Override
            protected Iterator<Row> nextBatch() {
                return annotations.hasNext() ? count(annotations) : null;
            }
        };
    }

    private static Iterator<Row> count(Iterator<Row> annotations) {
        TermTally tally = new TermTally();
        while (annotations.hasNext() && !tally.isFull()) {
            Row article = annotations.next();
            int day = tally.place(DayNumber.of(article.getAs(0), DatePrecision.of(article.getString(1))));
            TermCounts.unpack(article.getAs(2))
                    .forEach((text, from, to, occurrences) -> tally.add(day, text, from, to, occurrences));
        }
        return tally.rows();
    }
}
