package io.comention.stories;

import io.comention.text.Signature;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Puts an article under each of its keys: rows with {@link #COLUMNS} into rows of {@link #SCHEMA}. */
final class IndexArticles implements FlatMapFunction<Row, Row> {
    static final StructType SCHEMA =
            StructType.fromDDL("key INT, article BIGINT, first INT, last INT, thinning INT, keys INT");

    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {
        "xxhash64(article_id) AS article",
        "unix_date(published_date) AS first",
        "unix_date(CASE date_precision WHEN 'year' THEN date_sub(add_months(published_date, 12), 1)"
                + " WHEN 'month' THEN last_day(published_date) ELSE published_date END) AS last",
        "signature"
    };

    @Override
    public Iterator<Row> call(Row article) {
        Signature signature = Signature.unpack(article.getAs(3));
        int[] keys = signature.keys();
        List<Row> rows = new ArrayList<>(keys.length);
        for (int key : keys) {
            rows.add(RowFactory.create(
                    key, article.get(0), article.get(1), article.get(2), signature.keyThinning(), keys.length));
        }
        return rows.iterator();
    }
}
