package io.comention.names;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Makes of all annotations of a task one row of table {@code name_counts} per name that occurs. */
final class CountNames implements MapPartitionsFunction<Row, Row> {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"article_id", "xxhash64(article_id)", "names"};

    private final Broadcast<Map<String, String>> chosen;

    /** With the names that were chosen, by the words in which they are written. */
    CountNames(Broadcast<Map<String, String>> chosen) {
        this.chosen = chosen;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        NameTally tally = new NameTally();
        annotations.forEachRemaining(article -> tally.add(article, chosen.value()));
        return tally.rows().iterator();
    }
}
