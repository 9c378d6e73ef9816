package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.stats.SeriesStatistics;
import io.comention.tables.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Makes of a term's series in one granularity what is said of it as a whole. */
final class MeasureTerms implements FlatMapFunction<Row, TableRow> {
    private final Broadcast<ArticlePeriods> periods;

    MeasureTerms(Broadcast<ArticlePeriods> periods) {
        this.periods = periods;
    }

    /** From a row of {@code term, granularity, periods, counts}. */
    @Override
    public Iterator<TableRow> call(Row row) {
        Granularity granularity = Granularity.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
        ArticlePeriods.Periods all = periods.value().of(granularity);
        int[] places = row.<LocalDate>getList(2).stream().mapToInt(all::place).toArray();
        long[] counts = row.<Long>getList(3).stream().mapToLong(n -> n).toArray();
        List<TableRow> rows = new ArrayList<>();
        new StatisticsRows(granularity, Unit.ARTICLE.id(), "term", row.getString(0), null)
                .add(all.first(), SeriesStatistics.of(places, counts, all.exposure()), rows);
        return rows.iterator();
    }
}
