package io.comention.annotations;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.comention.entities.UnlistedEntity;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import io.comention.tables.Tables;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Those whom models find, as a table. */
public final class ModelEntities {
    private static final int MOST_ALIASES = 10;

    /** So many are counted: what is counted must not grow with the corpus. */
    private static final int MOST_COUNTED = 10_000;

    private ModelEntities() {}

    /** The ids of those that are counted: the {@value #MOST_COUNTED} in most articles, ties in the order of the ids. */
    public static Set<String> counted(Dataset<Row> annotations, Job job) {
        Set<String> ids = new HashSet<>();
        for (Row row : inMostArticles(annotations, job).collectAsList()) {
            ids.add(row.getString(0));
        }
        return ids;
    }

    private static Dataset<Row> inMostArticles(Dataset<Row> annotations, Job job) {
        return annotations
                .selectExpr("explode(array_distinct(transform(filter(mentions, m -> m.alias < 0 AND NOT m.repeated"
                        + " AND m.field IN ('title', 'text')), m -> m.entity_id))) AS entity_id")
                .groupBy("entity_id")
                .agg(count(lit(1)).as("articles"))
                .orderBy(col("articles").desc(), col("entity_id"))
                .limit(job.aliasKinds().contains(AliasKind.MODEL) ? MOST_COUNTED : 0)
                .select("entity_id");
    }

    /**
     * Rows of table {@code entities}: everybody whom the job's models have found, called as most mentions do.
     *
     * @param annotations table {@code annotations}
     */
    public static Dataset<Row> of(Dataset<Row> annotations, Job job) {
        Column type = lit(null).cast("string");
        for (String one : job.models().stream().map(model -> model.type()).toList()) {
            type = when(col("entity_id").startsWith(UnlistedEntity.prefix(one)), one)
                    .otherwise(type);
        }
        Dataset<Row> counted = inMostArticles(annotations, job).withColumn("counts_for", col("entity_id"));
        return Tables.ENTITIES.select(annotations
                .selectExpr("inline(filter(mentions, m -> m.alias < 0))")
                .groupBy(
                        col("entity_id"),
                        expr("regexp_replace(surface, '\\\\s+', ' ')").as("surface"))
                .agg(count(lit(1)).multiply(-1).as("less"))
                .groupBy("entity_id")
                .agg(sort_array(collect_list(struct("less", "surface"))).as("surfaces"))
                .withColumn("aliases", expr("transform(slice(surfaces, 1, " + MOST_ALIASES + "), s -> s.surface)"))
                .withColumn("name", col("aliases").getItem(0))
                .withColumn("type", type)
                .withColumn("wikidata", lit(null))
                .withColumn("part_of", lit(null))
                .join(counted, new String[] {"entity_id"}, "left"));
    }
}
