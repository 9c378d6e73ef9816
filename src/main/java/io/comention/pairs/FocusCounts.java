package io.comention.pairs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import io.comention.entities.CountedEntities;
import io.comention.job.AliasKind;
import io.comention.job.Job;
import io.comention.job.Unit;
import io.comention.tables.StageTables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** How often the pairs of a job's focus are named together, source by source and by several sets of alias kinds. */
public final class FocusCounts {
    /** In place of a slot: all units, whoever they name. */
    public static final int ALL = -1;

    /** In place of an alias, where a model has found a name. */
    private static final int UNLISTED = -1;

    private static final StructType FOUND = StructType.fromDDL(
            StageTables.FOCUS_COUNTS.schema().toDDL() + ", story BIGINT, named ARRAY<STRING>, held ARRAY<INT>");

    private FocusCounts() {}

    /**
     * Table {@code focus_counts}, of whose rows several may have the same key; empty where there is no focus.
     *
     * @param members table {@code story_members}
     * @param counted for whom mentions count
     */
    public static Dataset<Row> daily(Dataset<Row> annotations, Dataset<Row> members, CountedEntities counted, Job job) {
        if (job.focus().isEmpty()) {
            return annotations.sparkSession().createDataFrame(List.of(), StageTables.FOCUS_COUNTS.schema());
        }
        Broadcast<CountedEntities> entities = JavaSparkContext.fromSparkContext(
                        annotations.sparkSession().sparkContext())
                .broadcast(counted);
        Dataset<Row> found = annotations
                .join(members, new String[] {"article_id"}, "left")
                .selectExpr(columns(job, counted))
                .mapPartitions(new CountFocus(job, entities), Encoders.row(FOUND));
        if (!job.units().contains(Unit.STORY)) {
            return StageTables.FOCUS_COUNTS.select(found);
        }
        return found.repartition(expr("coalesce(story, xxhash64(unit, published_date, source))"))
                .sortWithinPartitions(col("story"))
                .mapPartitions(new CountFocusStories(job), Encoders.row(StageTables.FOCUS_COUNTS.schema()));
    }

    /**
     * As {@link CountUnits#columns}, but mentions only where they can matter: of an article that names nobody of the focus
     * all that counts is that it is there, unless it may name too many or belongs to a story that may.
     */
    private static String[] columns(Job job, CountedEntities counted) {
        String[] columns = CountUnits.columns(job);
        String aliases = Arrays.stream(counted.aliasesFor(Focus.of(job).entities()))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        boolean models = job.aliasKinds().contains(AliasKind.MODEL);
        columns[5] = "IF(arrays_overlap(mentions.alias, array(" + aliases + "))"
                + " OR size(mentions) > " + job.pairs().maxEntities()
                + (models ? " OR array_contains(mentions.alias, " + UNLISTED + ")" : "")
                + (job.units().contains(Unit.STORY) ? " OR story_id IS NOT NULL" : "")
                + ", " + columns[5] + ", NULL)";
        return columns;
    }
}
