package io.comention.trends;

import io.comention.stats.Association;
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

/** Makes of a pair's counts its rows of table {@code pair_trends}, with the periods that do not name both. */
final class FillPairSeries implements MapPartitionsFunction<Row, Row> {
    /** What is read of a period's counts, in this order; the rows are sorted by the first three. */
    static final String[] COLUMNS = {
        "entity_a", "entity_b", "unit", "granularity", "period", "n", "articles", "sources", "n_a", "n_b", "complete"
    };

    private final Broadcast<PeriodTotals> totals;
    private final Broadcast<EntityCounts> entities;

    FillPairSeries(Broadcast<PeriodTotals> totals, Broadcast<EntityCounts> entities) {
        this.totals = totals;
        this.entities = entities;
    }

    /** What is counted of a pair in one period. */
    private record Counts(long both, long a, long b, long total, long articles, long sources) {}

    /** Whose series it is. */
    private record Pair(String a, String b, String unit) {}

    @Override
    public Iterator<Row> call(Iterator<Row> counts) {
        return new GroupedRows(counts, 3, this::fill);
    }

    private Iterator<Row> fill(List<Row> counts) {
        Row first = counts.get(0);
        Pair pair = new Pair(first.getString(0), first.getString(1), first.getString(2));
        boolean complete = first.getBoolean(10);
        Map<String, Map<LocalDate, Row>> byGranularity = new HashMap<>();
        for (Row count : counts) {
            byGranularity
                    .computeIfAbsent(count.getString(3), granularity -> new HashMap<>())
                    .put(count.getAs(4), count);
        }
        List<Row> rows = new ArrayList<>();
        totals.value().of(pair.unit()).forEach((granularity, periods) -> {
            boolean zeros = complete && PeriodTotals.isComplete(granularity);
            Map<LocalDate, Row> named = byGranularity.getOrDefault(granularity, Map.of());
            if (zeros) {
                addAll(pair, granularity, periods, named, rows);
            } else {
                addNamed(pair, granularity, periods, named, rows);
            }
        });
        return rows.iterator();
    }

    private void addAll(
            Pair pair, String granularity, PeriodTotals.Periods periods, Map<LocalDate, Row> named, List<Row> rows) {
        int[] a = entities.value().of(pair.unit(), pair.a(), granularity);
        int[] b = entities.value().of(pair.unit(), pair.b(), granularity);
        for (int i = 0; i < periods.size(); i++) {
            Row count = named.get(periods.period(i));
            Counts counts = count != null
                    ? counts(count, periods.total(i))
                    : new Counts(0, a == null ? 0 : a[i], b == null ? 0 : b[i], periods.total(i), 0, 0);
            rows.add(row(granularity, periods.period(i), pair, counts));
        }
    }

    private static void addNamed(
            Pair pair, String granularity, PeriodTotals.Periods periods, Map<LocalDate, Row> named, List<Row> rows) {
        named.keySet().stream().sorted().forEach(period -> {
            long total = periods.total(periods.place(period));
            rows.add(row(granularity, period, pair, counts(named.get(period), total)));
        });
    }

    private static Counts counts(Row count, long total) {
        return new Counts(
                count.getLong(5), count.getLong(8), count.getLong(9), total, count.getLong(6), count.getLong(7));
    }

    private static Row row(String granularity, LocalDate period, Pair pair, Counts n) {
        boolean defined = n.total() > 0;
        Interval share = defined ? Interval.wilson(n.both(), n.total()) : null;
        Association association = defined ? Association.of(n.both(), n.a(), n.b(), n.total()) : null;
        return RowFactory.create(
                granularity,
                period,
                pair.unit(),
                pair.a(),
                pair.b(),
                n.both(),
                n.a(),
                n.b(),
                n.total(),
                n.articles(),
                n.articles(),
                n.sources(),
                defined ? (double) n.both() / n.total() : null,
                defined ? share.low() : null,
                defined ? share.high() : null,
                defined ? association.expected() : null,
                defined ? association.pmi() : null,
                defined ? association.npmi() : null,
                defined ? association.logDice() : null,
                defined ? association.g2() : null,
                defined ? association.logOdds() : null,
                defined ? association.logOddsInterval().low() : null,
                defined ? association.logOddsInterval().high() : null);
    }
}
