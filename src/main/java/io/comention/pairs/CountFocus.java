package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Turns annotations into rows of table {@code focus_counts} and articles of stories. */
final class CountFocus implements MapPartitionsFunction<Row, Row> {
    private final Job job;
    private final Broadcast<CountedEntities> entities;

    CountFocus(Job job, Broadcast<CountedEntities> entities) {
        this.job = job;
        this.entities = entities;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        FocusTally tally = new FocusTally(job, entities.value());
        return new Tallied(annotations, tally, tally::add);
    }
}
