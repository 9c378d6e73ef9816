package io.comention.names;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import io.comention.annotations.Samples;
import io.comention.job.Job;
import io.comention.tables.Tables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Names on no list, judged by how they behave across the corpus. */
public final class Names {
    /** How many partners are told of a name. */
    private static final int PARTNERS = 5;

    /** How many places are shown. */
    private static final int SAMPLES = 5;

    /** A family name is joined to the full name that most of the articles with a full name ending in it mean. */
    private static final double DOMINATES = 0.8;

    private Names() {}

    /**
     * Which words are which name: the names to publish and the parts of names that stand for them.
     *
     * <p>At most {@code names.most} names, by their score; a name that begins every sentence in which it stands is none.
     *
     * @param annotations table {@code annotations}
     * @return {@code written}, {@code name}
     */
    public static Dataset<Row> chosen(Dataset<Row> annotations, Job.NameOptions options) {
        Dataset<Row> written = rows(annotations)
                .groupBy("written")
                .agg(
                        count(lit(1)).as("articles"),
                        sum("occurrences").as("mentions"),
                        sum("initial").as("initial"),
                        sum("lower_case").as("lower_case"))
                .filter(col("articles").geq(options.minArticles()));
        Dataset<Row> named = written.join(wholes(written), col("written").equalTo(col("part")), "left")
                .withColumn("name", coalesce(col("whole"), col("written")));
        Dataset<Row> best = named.groupBy("name")
                .agg(
                        sum("articles").as("articles"),
                        sum("mentions").as("mentions"),
                        sum("initial").as("initial"),
                        sum("lower_case").as("lower_case"))
                .filter("mentions > initial")
                .orderBy(score().desc(), col("name"))
                .limit(options.most())
                .select("name");
        return named.join(best, "name").select("written", "name");
    }

    /** For a single word the one full name that ends with it and outweighs all others: {@code part}, {@code whole}. */
    private static Dataset<Row> wholes(Dataset<Row> written) {
        return written.filter("written LIKE '% %' AND mentions > initial")
                .groupBy(expr("substring_index(written, ' ', -1)").as("part"))
                .agg(
                        sum("articles").as("all"),
                        max(struct(col("articles"), col("written"))).as("best"))
                .filter(col("best.articles").geq(col("all").multiply(DOMINATES)))
                .select(col("part"), col("best.written").as("whole"));
    }

    /**
     * Table {@code names}.
     *
     * @param articles with {@code article_id, title, text}
     * @param chosen as {@link #chosen} gives it, with few rows
     */
    public static Dataset<Row> of(Dataset<Row> annotations, Dataset<Row> articles, Dataset<Row> chosen) {
        Dataset<Row> rows = occurrences(annotations, chosen);
        Dataset<Row> partners = rows.select(
                        col("name"), explode(col("partners")).as("partner"))
                .groupBy(col("name"), col("partner.entity_id").as("entity_id"))
                .agg(sum("partner.sentences").as("sentences"))
                .groupBy("name")
                .agg(array_sort(collect_list(
                                struct(col("sentences").multiply(-1).as("less"), col("entity_id"))))
                        .as("partners"))
                .selectExpr(
                        "name",
                        "transform(slice(partners, 1, " + PARTNERS
                                + "), p -> named_struct('entity_id', p.entity_id, 'sentences', -p.less)) AS partners");
        Dataset<Row> samples = Samples.withContext(drawn(rows), articles, Samples.MOST_BROADCAST)
                .groupBy("name")
                .agg(sort_array(collect_list(struct("hash", "article_id", "field", "begin", "end", "context")))
                        .as("samples"))
                .withColumn("samples", Samples.withoutHash());
        return Tables.NAMES.select(rows.groupBy("name")
                .agg(
                        count_distinct(col("article_id")).as("articles"),
                        sum("occurrences").as("mentions"),
                        sum("initial").as("initial"),
                        sum("lower_case").as("lower_case"))
                .join(partners, "name")
                .join(samples, "name")
                .withColumn("score", score()));
    }

    /** Of each name five articles, drawn by a hash of their id, and where it stands first in them. */
    private static Dataset<Row> drawn(Dataset<Row> rows) {
        WindowSpec byHash =
                Window.partitionBy("name").orderBy(col("hash"), col("article_id"), col("field"), col("begin"));
        WindowSpec inArticle =
                Window.partitionBy("name", "article_id").orderBy(col("field").desc(), col("begin"));
        return rows.select(
                        col("name"),
                        col("article_id"),
                        col("field"),
                        col("begin"),
                        col("end"),
                        xxhash64(col("article_id")).as("hash"))
                .withColumn("first", row_number().over(inArticle))
                .filter("first = 1")
                .withColumn("place", row_number().over(byHash))
                .filter(col("place").leq(SAMPLES))
                .drop("first", "place");
    }

    private static Dataset<Row> occurrences(Dataset<Row> annotations, Dataset<Row> chosen) {
        return rows(annotations).join(broadcast(chosen), "written");
    }

    private static Dataset<Row> rows(Dataset<Row> annotations) {
        return annotations.selectExpr("article_id", "inline(names)").withColumnRenamed("name", "written");
    }

    /** ln(1 + articles); of a single word times the shares of mentions within sentences and of capitals. */
    private static Column score() {
        return expr("ln(1 + articles) * IF(name LIKE '% %', 1D," + " (mentions - initial) / (mentions + lower_case))");
    }
}
