package io.comention.annotations;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.comention.entities.Matcher;
import io.comention.job.AliasKind;
import io.comention.spark.TallyRows;
import io.comention.tables.StageTables;
import io.comention.tables.Tables;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What becomes of each alias of the gazetteers, so that one that finds the wrong things is seen. */
public final class AliasStats {
    private static final String[] KEY = {"number", "alias_kind"};

    private AliasStats() {}

    /** Table {@code alias_counts}: the aliases that occur, put together task by task before anything is shuffled. */
    public static Dataset<Row> counts(Dataset<Row> annotations, Matcher matcher) {
        String[] listedKinds = new String[matcher.size()];
        for (int i = 0; i < listedKinds.length; i++) {
            listedKinds[i] = matcher.alias(i).kind().id();
        }
        return TallyRows.of(
                annotations.selectExpr(AliasTally.COLUMNS),
                () -> new AliasTally(listedKinds),
                Encoders.row(StageTables.ALIAS_COUNTS.schema()),
                col("number"),
                col("alias_kind"));
    }

    /**
     * Table {@code alias_stats}.
     *
     * @param counts table {@code alias_counts}
     * @param occurring how many rows it has
     * @param articles with {@code article_id, title, text}
     * @param mostBroadcast with more samples than this the texts are shuffled: {@link Samples#MOST_BROADCAST}
     */
    public static Dataset<Row> of(
            Dataset<Row> counts, long occurring, Dataset<Row> articles, Matcher matcher, long mostBroadcast) {
        return Tables.ALIAS_STATS.select(listed(counts.sparkSession(), matcher)
                .join(counts.drop("samples"), KEY, "left")
                .join(Samples.ofEach(KEY, counts, occurring, articles, mostBroadcast), KEY, "left")
                .withColumn("matches", coalesce(col("matches"), lit(0L)))
                .withColumn("articles", coalesce(col("articles"), lit(0L)))
                .withColumn("rejections", coalesce(col("rejections"), array()))
                .withColumn("rejected", expr("aggregate(rejections, 0L, (sum, r) -> sum + r.times)"))
                .withColumn("samples", coalesce(col("samples"), array())));
    }

    /** Every alias with its kind; a capital has two. */
    private static Dataset<Row> listed(SparkSession spark, Matcher matcher) {
        List<Row> rows = new ArrayList<>(matcher.size());
        for (int i = 0; i < matcher.size(); i++) {
            String text = matcher.alias(i).text();
            rows.add(RowFactory.create(i, matcher.alias(i).kind().id(), matcher.entityId(i), text));
            if (matcher.alias(i).capital()) {
                rows.add(RowFactory.create(i, AliasKind.METONYM.id(), matcher.entityId(i), text));
            }
        }
        return spark.createDataFrame(
                rows, StructType.fromDDL("number INT, alias_kind STRING, entity_id STRING, alias STRING"));
    }
}
