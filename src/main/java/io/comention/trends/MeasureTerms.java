package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.stats.SeriesStatistics;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a term's series in one granularity what is said of it as a whole. */
final class MeasureTerms implements MapFunction<Row, Row> {
    private final Broadcast<ArticlePeriods> periods;

    MeasureTerms(Broadcast<ArticlePeriods> periods) {
        this.periods = periods;
    }

    /** From a row of {@code term, granularity, periods, counts}. */
    @Override
    public Row call(Row row) {
        Granularity granularity = Granularity.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
        ArticlePeriods.Periods all = periods.value().of(granularity);
        int[] places = row.<LocalDate>getList(2).stream().mapToInt(all::place).toArray();
        long[] counts = row.<Long>getList(3).stream().mapToLong(n -> n).toArray();
        Row statistics =
                StatisticsRow.of(granularity, all.first(), SeriesStatistics.of(places, counts, all.exposure()));
        return RowFactory.create("term", row.getString(0), null, Unit.ARTICLE.id(), new Row[] {statistics});
    }
}
