package io.comention.trends;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.year;

import io.comention.stats.SourceMix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Years between which the mix of a corpus's sources moves so far that it may move shares. */
public final class SourceMixes {
    /** A change is told when more than this share of articles would have to change their source. */
    public static final double OVER = 0.3;

    /** Fewer articles than this in a year say nothing of its mix. */
    public static final long LEAST_ARTICLES = 100;

    /** In place of a source that is not known: all such articles count as of one. */
    public static final String UNKNOWN = "";

    private SourceMixes() {}

    /**
     * The changes from one year to the next with articles, in order.
     *
     * @param coverage table {@code coverage}
     */
    public static List<SourceMix.Change> changes(Dataset<Row> coverage) {
        SortedMap<Integer, Map<String, Long>> articles = new TreeMap<>();
        for (Row row : coverage.groupBy(year(col("published_date")), coalesce(col("source"), lit(UNKNOWN)))
                .sum("articles")
                .collectAsList()) {
            articles.computeIfAbsent(row.getInt(0), year -> new HashMap<>()).put(row.getString(1), row.getLong(2));
        }
        return SourceMix.changes(articles, OVER, LEAST_ARTICLES);
    }
}
