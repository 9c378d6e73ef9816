package io.comention.trends;

import io.comention.stats.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of an entity's counts its rows of table {@code entity_trends}, with the periods that do not name it. */
final class FillEntitySeries implements MapPartitionsFunction<Row, Row> {
    /** What is read of a period's counts, in this order; the rows are sorted by it. */
    static final String[] COLUMNS = {
        "entity_a", "unit", "granularity", "period", "n", "mentions", "articles", "sources"
    };

    private final Broadcast<PeriodTotals> totals;

    FillEntitySeries(Broadcast<PeriodTotals> totals) {
        this.totals = totals;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> counts) {
        return new GroupedRows(counts, 2, this::fill);
    }

    private Iterator<Row> fill(List<Row> counts) {
        String entity = counts.get(0).getString(0);
        String unit = counts.get(0).getString(1);
        Map<String, Map<LocalDate, Row>> byGranularity = new HashMap<>();
        for (Row count : counts) {
            byGranularity
                    .computeIfAbsent(count.getString(2), granularity -> new HashMap<>())
                    .put(count.getAs(3), count);
        }
        List<Row> rows = new ArrayList<>();
        totals.value().of(unit).forEach((granularity, periods) -> {
            Map<LocalDate, Row> named = byGranularity.getOrDefault(granularity, Map.of());
            for (int i = 0; i < periods.size(); i++) {
                Row count = named.get(periods.period(i));
                if (count != null || PeriodTotals.isComplete(granularity)) {
                    rows.add(row(granularity, periods.period(i), unit, entity, count, periods.total(i)));
                }
            }
        });
        return rows.iterator();
    }

    private static Row row(
            String granularity, LocalDate period, String unit, String entity, Row count, long total) {
        long n = count == null ? 0 : count.getLong(4);
        long articles = count == null ? 0 : count.getLong(6);
        Interval interval = total == 0 ? null : Interval.wilson(n, total);
        return RowFactory.create(
                granularity,
                period,
                unit,
                entity,
                n,
                total,
                count == null ? 0L : count.getLong(5),
                articles,
                articles,
                count == null ? 0L : count.getLong(7),
                total == 0 ? null : (double) n / total,
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high());
    }
}
