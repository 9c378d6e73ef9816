package io.comention.terms;

import io.comention.text.TermCounts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Makes of an article's terms a row each. */
final class ListTerms implements FlatMapFunction<Row, Row> {
    static final StructType SCHEMA = StructType.fromDDL(
            "article_id STRING, published_date DATE, date_precision STRING, term STRING, occurrences BIGINT");

    /** From a row with {@link RankTerms#COLUMNS}. */
    @Override
    public Iterator<Row> call(Row article) {
        TermCounts counts = TermCounts.unpack(article.getAs(3));
        List<String> terms = counts.terms();
        List<Row> rows = new ArrayList<>(terms.size());
        for (int occurrences : counts.occurrences()) {
            rows.add(RowFactory.create(
                    article.get(0), article.get(1), article.get(2), terms.get(rows.size()), (long) occurrences));
        }
        return rows.iterator();
    }
}
