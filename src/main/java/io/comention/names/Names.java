package io.comention.names;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import io.comention.annotations.Samples;
import io.comention.job.Job;
import io.comention.spark.TallyRows;
import io.comention.tables.StageTables;
import io.comention.tables.Tables;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Names on no list, judged by how they behave across the corpus. */
public final class Names {
    /** How many partners are told of a name. */
    private static final int PARTNERS = 5;

    private static final String[] KEY = {"name"};

    /** A family name is joined to the full name that most of the articles with a full name ending in it mean. */
    private static final double DOMINATES = 0.8;

    private Names() {}

    /**
     * What is written as a name, where it is in enough articles.
     *
     * @param annotations table {@code annotations}
     * @return {@code written, articles, mentions, initial, lower_case}
     */
    public static Dataset<Row> written(Dataset<Row> annotations, Job.NameOptions options) {
        return annotations
                .selectExpr("inline(names)")
                .withColumnRenamed("name", "written")
                .groupBy("written")
                .agg(
                        count(lit(1)).as("articles"),
                        sum("occurrences").as("mentions"),
                        sum("initial").as("initial"),
                        sum("lower_case").as("lower_case"))
                .filter(col("articles").geq(options.minArticles()));
    }

    /**
     * Which words are which name: the names to publish and the parts of names that stand for them.
     *
     * <p>At most {@code names.most} names, by their score; a name that begins every sentence in which it stands is none.
     *
     * @param written as {@link #written} gives it; read several times
     * @return {@code written}, {@code name}
     */
    public static Dataset<Row> chosen(Dataset<Row> written, Job.NameOptions options) {
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
     * Table {@code name_counts}, put together task by task before anything is shuffled.
     *
     * @param chosen as {@link #chosen} gives it, with few rows
     */
    public static Dataset<Row> counts(Dataset<Row> annotations, Dataset<Row> chosen) {
        Map<String, String> names = new HashMap<>();
        chosen.select("written", "name").collectAsList().forEach(row -> names.put(row.getString(0), row.getString(1)));
        Broadcast<Map<String, String>> everywhere = JavaSparkContext.fromSparkContext(
                        annotations.sparkSession().sparkContext())
                .broadcast(names);
        return TallyRows.of(
                annotations.selectExpr(NameTally.COLUMNS),
                () -> new NameTally(everywhere.value()),
                Encoders.row(StageTables.NAME_COUNTS.schema()),
                col("name"));
    }

    /**
     * Table {@code names}.
     *
     * @param counts table {@code name_counts}
     * @param names how many rows it has
     * @param articles with {@code article_id, title, text}
     */
    public static Dataset<Row> of(Dataset<Row> counts, long names, Dataset<Row> articles) {
        String strongest = "transform(slice(array_sort(transform(partners,"
                + " p -> struct(-p.sentences AS less, p.entity_id AS entity_id))), 1, " + PARTNERS
                + "), p -> struct(p.entity_id AS entity_id, -p.less AS sentences))";
        return Tables.NAMES.select(counts.drop("samples")
                .join(Samples.ofEach(KEY, counts, names, articles, Samples.MOST_BROADCAST), KEY)
                .withColumn("partners", expr(strongest))
                .withColumn("score", score()));
    }

    /** ln(1 + articles); of a single word times the shares of mentions within sentences and of capitals. */
    private static Column score() {
        return expr("ln(1 + articles) * IF(name LIKE '% %', 1D," + " (mentions - initial) / (mentions + lower_case))");
    }
}
