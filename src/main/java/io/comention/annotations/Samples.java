package io.comention.annotations;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.comention.text.Concordance;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Places in articles, shown with the words around them. */
public final class Samples {
    /** With more samples than this the texts are joined to them, not they to the texts. */
    public static final long MOST_BROADCAST = 200_000;

    private Samples() {}

    /**
     * The wanted places with a column {@code context}.
     *
     * @param wanted with {@code article_id, field, begin, end}
     * @param few whether they fit into every task's memory
     * @param articles with {@code article_id, title, text}
     */
    private static Dataset<Row> withContext(Dataset<Row> wanted, boolean few, Dataset<Row> articles) {
        Column text = when(col("field").equalTo(Field.TITLE.id()), col("title")).otherwise(col("text"));
        return articles.select("article_id", "title", "text")
                .join(few ? broadcast(wanted) : wanted, "article_id")
                .withColumn("context", udf(new Context(), DataTypes.StringType).apply(text, col("begin"), col("end")))
                .drop("title", "text");
    }

    /**
     * The places drawn for each key with the words around them, in the order in which they were drawn: the key's columns
     * and {@code samples}; keys without places are not there.
     *
     * @param drawn with the key and {@code samples}, as {@link DrawnPlaces#rows} gives them
     * @param keys how many rows that has
     * @param articles with {@code article_id, title, text}
     * @param mostBroadcast with more places than this the texts are shuffled: {@link #MOST_BROADCAST}
     */
    public static Dataset<Row> ofEach(
            String[] key, Dataset<Row> drawn, long keys, Dataset<Row> articles, long mostBroadcast) {
        Column[] columns = Arrays.stream(key).map(functions::col).toArray(Column[]::new);
        Column[] wanted = Arrays.copyOf(columns, key.length + 1);
        wanted[key.length] = inline(col("samples"));
        Dataset<Row> places = drawn.select(wanted);
        boolean few = keys * DrawnPlaces.MOST <= mostBroadcast || places.count() <= mostBroadcast;
        return withContext(places, few, articles)
                .groupBy(columns)
                .agg(sort_array(collect_list(struct("hash", "article_id", "field", "begin", "end", "context")))
                        .as("samples"))
                .withColumn(
                        "samples",
                        expr("transform(samples, s -> struct(s.article_id, s.field, s.begin, s.end, s.context))"));
    }

    private static final class Context implements UDF3<String, Integer, Integer, String> {
        @Override
        public String call(String text, Integer begin, Integer end) {
            return Concordance.line(text, begin, end);
        }
    }
}
