package io.comention.terms;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import io.comention.job.Granularity;
import io.comention.job.Job;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** In how many articles the terms that mark the corpus are, period by period. */
public final class TermSeries {
    private static final StructType SCHEMA =
            StructType.fromDDL("term STRING, granularity STRING, periods ARRAY<DATE>, counts ARRAY<BIGINT>");

    /** To measure so many terms takes longer than to begin another task. */
    private static final int TERMS_OF_TASK = 500;

    private TermSeries() {}

    /**
     * The series of the {@code terms.series} terms with the greatest TF-IDF over the corpus, ties in the order of the
     * terms: {@code term, granularity, periods, counts}, one row per term and granularity of weeks and longer, with the
     * periods that have the term, in order, and in how many of their articles it is. The rows of each task are in the
     * order of the term and granularity.
     *
     * @param histories rows of table {@code term_histories}: of the terms that count
     * @param articles how many articles there are
     */
    public static Dataset<Row> of(Dataset<Row> histories, long articles, Job job) {
        Dataset<Row> chosen = Terms.marking(histories, articles, job.terms().series());
        FlatMapFunction<Row, Row> rollUp = new RollUp(Granularity.byName(job.granularities()).stream()
                .filter(Granularity::isComplete)
                .toList());
        int cores = histories.sparkSession().sparkContext().defaultParallelism();
        int tasks = Math.min(cores, 1 + job.terms().series() / TERMS_OF_TASK);
        return histories
                .join(broadcast(chosen), new String[] {"term"}, "left_semi")
                .repartition(tasks, col("term"))
                .sortWithinPartitions("term")
                .flatMap(rollUp, Encoders.row(SCHEMA));
    }

    private record RollUp(List<Granularity> granularities) implements FlatMapFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Row row) {
            TermHistory history = TermHistory.of(row);
            List<Row> series = new ArrayList<>();
            for (Granularity granularity : granularities) {
                SortedMap<LocalDate, TermHistory.Counts> periods = history.rollUp(granularity);
                if (!periods.isEmpty()) {
                    series.add(RowFactory.create(
                            history.term(),
                            granularity.id(),
                            Rows.sequence(periods.keySet()),
                            Rows.sequence(periods.values().stream()
                                    .map(TermHistory.Counts::articles)
                                    .toList())));
                }
            }
            return series.iterator();
        }
    }
}
