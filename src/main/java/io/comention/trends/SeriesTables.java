package io.comention.trends;

import io.comention.job.Job;
import io.comention.pairs.Marginals;
import io.comention.pairs.TestedPairs;
import io.comention.tables.StageTables;
import io.comention.tables.Table;
import io.comention.tables.TableRow;
import io.comention.tables.TrendTables;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables that are made of one series after the other, all in one pass over them. */
public final class SeriesTables {
    /** They, each row being for the table at its place here. */
    public static final List<Table> ALL = List.of(
            StageTables.MEASURED_PAIRS,
            TrendTables.ENTITY_TRENDS,
            TrendTables.PAIR_TRENDS,
            TrendTables.SERIES,
            TrendTables.BURSTS,
            TrendTables.CHANGE_POINTS);

    static final int MEASURED_PAIRS = ALL.indexOf(StageTables.MEASURED_PAIRS);
    static final int ENTITY_TRENDS = ALL.indexOf(TrendTables.ENTITY_TRENDS);
    static final int PAIR_TRENDS = ALL.indexOf(TrendTables.PAIR_TRENDS);
    static final int SERIES = ALL.indexOf(TrendTables.SERIES);
    static final int BURSTS = ALL.indexOf(TrendTables.BURSTS);
    static final int CHANGE_POINTS = ALL.indexOf(TrendTables.CHANGE_POINTS);

    private SeriesTables() {}

    /**
     * What entities and pairs give.
     *
     * @param daily table {@code daily_counts}, in whose order the rows of each table come
     * @param tested which pairs are tested
     */
    public static JavaRDD<TableRow> ofEntitiesAndPairs(
            Dataset<Row> daily, Broadcast<Marginals> marginals, TestedPairs tested, Job job) {
        Broadcast<TestedPairs> everywhere = JavaSparkContext.fromSparkContext(
                        daily.sparkSession().sparkContext())
                .broadcast(tested);
        return daily.filter("entity_a IS NOT NULL")
                .javaRDD()
                .mapPartitions(series -> new MeasureSeries(marginals.value(), everywhere.value(), job).all(series));
    }

    /**
     * What terms give: rows of {@code series}, {@code bursts} and {@code change_points}.
     *
     * @param series {@code term, granularity, periods, counts}, in the order of the first two
     */
    public static JavaRDD<TableRow> ofTerms(Dataset<Row> series, Broadcast<ArticlePeriods> periods) {
        FlatMapFunction<Row, TableRow> measure = new MeasureTerms(periods);
        return series.javaRDD().flatMap(measure);
    }
}
