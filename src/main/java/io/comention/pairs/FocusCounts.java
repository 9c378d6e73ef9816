package io.comention.pairs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import io.comention.entities.CountedEntities;
import io.comention.job.Job;
import io.comention.job.Unit;
import io.comention.tables.StageTables;
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

    private static final StructType FOUND = StructType.fromDDL(
            StageTables.FOCUS_COUNTS.schema().toDDL() + ", story BIGINT, named ARRAY<INT>, held ARRAY<INT>");

    private FocusCounts() {}

    /**
     * Table {@code focus_counts}, of whose rows several may have the same key; empty where there is no focus.
     *
     * @param members table {@code story_members}
     * @param counted for whom mentions count
     */
    public static Dataset<Row> daily(Dataset<Row> annotations, Dataset<Row> members, CountedEntities counted, Job job) {
        if (job.focus().isEmpty()) {
            return StageTables.FOCUS_COUNTS.none(annotations.sparkSession());
        }
        Broadcast<CountedEntities> entities = JavaSparkContext.fromSparkContext(
                        annotations.sparkSession().sparkContext())
                .broadcast(counted);
        Dataset<Row> found = annotations
                .join(members, new String[] {"article_id"}, "left")
                .selectExpr(CountUnits.COLUMNS)
                .mapPartitions(new CountFocus(job, entities), Encoders.row(FOUND));
        if (!job.units().contains(Unit.STORY)) {
            return StageTables.FOCUS_COUNTS.select(found);
        }
        return found.repartition(expr("coalesce(story, xxhash64(unit, published_date, source))"))
                .sortWithinPartitions(col("story"))
                .mapPartitions(new CountFocusStories(job), Encoders.row(StageTables.FOCUS_COUNTS.schema()));
    }
}
