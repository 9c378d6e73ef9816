package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Turns annotations into series by {@link SeriesKey}, put together as far as one task's memory allows. */
final class CountUnits implements MapPartitionsFunction<Row, Row> {
    /** A key and its series, as {@link DailySeries#pack} packs it. */
    static final StructType SCHEMA = StructType.fromDDL("series_key BIGINT, series BINARY");

    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {
        "published_date",
        "date_precision",
        "source",
        "counted_sentences",
        "counted_paragraphs",
        "mentions",
        "CASE WHEN story_id IS NOT NULL THEN xxhash64(story_id) END AS story",
        "story_head",
        "story_date",
        "story_precision"
    };

    private final Job job;
    private final List<Unit> units;
    private final Broadcast<CountedEntities> entities;
    private final Broadcast<Map<String, Integer>> sources;
    private final boolean byStory;

    /** Counts the units that lie within an article; {@code byStory}: stories, whose articles must come together. */
    CountUnits(
            Job job,
            List<Unit> units,
            Broadcast<CountedEntities> entities,
            Broadcast<Map<String, Integer>> sources,
            boolean byStory) {
        this.job = job;
        this.units = units;
        this.entities = entities;
        this.sources = sources;
        this.byStory = byStory;
    }

    /** The mentions of a row with {@link #COLUMNS}, packed. */
    static byte[] mentions(Row row) {
        return row.getAs(5);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        DailyTally tally = new DailyTally(job, units, entities.value(), sources.value());
        return new Tallied(annotations, tally, byStory ? tally::addToStory : tally::add);
    }
}
