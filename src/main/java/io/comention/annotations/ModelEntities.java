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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Those whom models find, as a table. */
public final class ModelEntities {
    private static final int MOST_ALIASES = 10;

    /** So many are counted: what is counted must not grow with the corpus. */
    private static final int MOST_COUNTED = 10_000;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final StructType SURFACES = StructType.fromDDL("entity_id STRING, surface STRING");

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
        FlatMapFunction<byte[], String> counting = packed -> {
            Set<String> ids = new HashSet<>();
            Mentions mentions = Mentions.of(packed);
            while (mentions.next()) {
                if (mentions.alias() == Mention.UNLISTED && mentions.counts()) {
                    ids.add(mentions.entityId());
                }
            }
            return ids.iterator();
        };
        return annotations
                .select("mentions")
                .as(Encoders.BINARY())
                .flatMap(counting, Encoders.STRING())
                .toDF("entity_id")
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
        FlatMapFunction<byte[], Row> surfaces = packed -> {
            List<Row> rows = new ArrayList<>();
            Mentions mentions = Mentions.of(packed);
            while (mentions.next()) {
                if (mentions.alias() == Mention.UNLISTED) {
                    rows.add(RowFactory.create(
                            mentions.entityId(),
                            SPACES.matcher(mentions.surface()).replaceAll(" ")));
                }
            }
            return rows.iterator();
        };
        return Tables.ENTITIES.select(annotations
                .select("mentions")
                .as(Encoders.BINARY())
                .flatMap(surfaces, Encoders.row(SURFACES))
                .groupBy("entity_id", "surface")
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
