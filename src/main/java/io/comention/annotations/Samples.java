package io.comention.annotations;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.comention.text.Concordance;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
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
     * @param articles with {@code article_id, title, text}
     * @param mostBroadcast with more places than this the texts are shuffled: {@link #MOST_BROADCAST}
     */
    public static Dataset<Row> withContext(Dataset<Row> wanted, Dataset<Row> articles, long mostBroadcast) {
        boolean few = wanted.count() <= mostBroadcast;
        Column text = when(col("field").equalTo(Field.TITLE.id()), col("title")).otherwise(col("text"));
        return articles.select("article_id", "title", "text")
                .join(few ? broadcast(wanted) : wanted, "article_id")
                .withColumn("context", udf(new Context(), DataTypes.StringType).apply(text, col("begin"), col("end")))
                .drop("title", "text");
    }

    /** The column {@code samples} without the hashes by which it is ordered. */
    public static Column withoutHash() {
        return expr("transform(samples, s -> struct(s.article_id, s.field, s.begin, s.end, s.context))");
    }

    private static final class Context implements UDF3<String, Integer, Integer, String> {
        @Override
        public String call(String text, Integer begin, Integer end) {
            return Concordance.line(text, begin, end);
        }
    }
}
