package io.comention.pairs;

import io.comention.job.Job;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Turns what {@link CountFocus} makes, in the order of the stories, into rows of table {@code focus_counts}. */
final class CountFocusStories implements MapPartitionsFunction<Row, Row> {
    private final Job job;

    CountFocusStories(Job job) {
        this.job = job;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        FocusStories tally = new FocusStories(job);
        return new Tallied(rows, tally, tally::add);
    }
}
