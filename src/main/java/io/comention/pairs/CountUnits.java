package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Turns annotations into rows of table {@code daily_counts}, put together as far as one task's memory allows. */
final class CountUnits implements MapPartitionsFunction<Row, Row> {
    /**
     * What is read of an annotation, in this order; of a mention only what counting needs: who is named only where its
     * alias does not say it.
     */
    static String[] columns(Job job) {
        boolean models = !job.models().isEmpty() && job.aliasKinds().contains(AliasKind.MODEL);
        String unlisted = models ? "IF(m.alias < 0, m.entity_id, CAST(NULL AS STRING))" : "CAST(NULL AS STRING)";
        return new String[] {
            "published_date",
            "date_precision",
            "source",
            "counted_sentences",
            "counted_paragraphs",
            "transform(mentions, m -> struct(m.alias, m.alias_kind, m.field, m.sentence, m.paragraph, m.repeated, "
                    + unlisted + "))",
            "CASE WHEN story_id IS NOT NULL THEN xxhash64(story_id) END AS story",
            "story_head",
            "story_date",
            "story_precision"
        };
    }

    private final Job job;
    private final Broadcast<CountedEntities> entities;
    private final Broadcast<Map<String, Integer>> sources;
    private final boolean byStory;

    /** Counts the units that lie within an article; {@code byStory}: stories, whose articles must come together. */
    CountUnits(Job job, Broadcast<CountedEntities> entities, Broadcast<Map<String, Integer>> sources, boolean byStory) {
        this.job = job;
        this.entities = entities;
        this.sources = sources;
        this.byStory = byStory;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        DailyTally tally = new DailyTally(job, entities.value(), sources.value());
        return new Tallied(annotations, tally, byStory ? tally::addToStory : tally::add);
    }
}
