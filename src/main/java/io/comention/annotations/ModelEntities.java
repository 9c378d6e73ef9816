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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Those whom models find, as a table. */
public final class ModelEntities {
    private static final int MOST_ALIASES = 10;

    private ModelEntities() {}

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
        boolean counts = job.aliasKinds().contains(AliasKind.MODEL);
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
                .withColumn("counts_for", counts ? col("entity_id") : lit(null)));
    }
}
