package io.comention.trends;

import io.comention.annotations.CountedMentions;
import io.comention.annotations.Mentions;
import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.job.Job;
import io.comention.spark.Batches;
import io.comention.trends.Candidate.Article;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Turns annotations into rows of table {@code evidence_chosen}: the best of what one task's memory holds. */
final class PickSentences implements MapPartitionsFunction<Row, Row> {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {
        "article_id", "published_date", "date_precision = 'year' AS year_only", "source", "mentions"
    };

    private static final int MOST_KEPT = 200_000;

    private final Job job;
    private final Broadcast<CountedMentions> counted;

    PickSentences(Job job, Broadcast<CountedMentions> counted) {
        this.job = job;
        this.counted = counted;
    }

    private record Period(Granularity granularity, LocalDate first) {}

    private record Key(EntityPair pair, Period period) {}

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        SentencePairs pairs = new SentencePairs(job, counted.value());
        return new Batches<>() {
            @Override
            protected Iterator<Row> nextBatch() {
                return annotations.hasNext() ? best(annotations, pairs) : null;
            }
        };
    }

    private Iterator<Row> best(Iterator<Row> annotations, SentencePairs pairs) {
        Map<Key, BestCandidates> best = new HashMap<>();
        int kept = 0;
        while (annotations.hasNext() && kept < MOST_KEPT) {
            Row row = annotations.next();
            Article article = new Article(row.getString(0), row.getAs(1), row.getString(3));
            Period period = period(article.day(), row.getBoolean(2));
            for (Map.Entry<EntityPair, Candidate> found :
                    pairs.of(article, Mentions.of(row.getAs(4))).entrySet()) {
                BestCandidates of = best.computeIfAbsent(
                        new Key(found.getKey(), period),
                        key -> new BestCandidates(job.evidence().perPeriod()));
                kept -= of.size();
                of.offer(found.getValue());
                kept += of.size();
            }
        }
        List<Row> rows = new ArrayList<>(kept);
        best.forEach((key, of) -> rows.addAll(
                EvidenceRows.of(key.period().granularity().id(), key.period().first(), of)));
        return rows.iterator();
    }

    /** Months, or years where the job counts these and not months; dates known to the year have no month. */
    private Period period(LocalDate day, boolean yearOnly) {
        List<Granularity> counts = job.granularities();
        boolean months = counts.contains(Granularity.MONTH) || !counts.contains(Granularity.YEAR);
        Granularity granularity = months && !yearOnly ? Granularity.MONTH : Granularity.YEAR;
        return new Period(granularity, granularity.periodOf(day));
    }
}
