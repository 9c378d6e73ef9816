package io.comention.annotations;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Makes of all annotations of a task one row of table {@code alias_counts} per alias and kind that occurs. */
final class CountAliases implements MapPartitionsFunction<Row, Row> {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"article_id", "xxhash64(article_id)", "mentions", "rejected"};

    private final String[] listedKinds;

    /** With the kind of every alias in its list. */
    CountAliases(String[] listedKinds) {
        this.listedKinds = listedKinds;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> annotations) {
        AliasTally tally = new AliasTally();
        annotations.forEachRemaining(article -> tally.add(article, listedKinds));
        return tally.rows().iterator();
    }
}
