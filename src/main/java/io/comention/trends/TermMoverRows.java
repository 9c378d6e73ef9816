package io.comention.trends;

import io.comention.job.Granularity;
import io.comention.stats.Shift;
import io.comention.stats.Shifts;
import io.comention.stats.Window;
import io.comention.terms.TermHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of a term's history its rows of table {@code term_movers}, whose places among others are still to be found. */
final class TermMoverRows implements FlatMapFunction<Row, Row> {
    private final ArticlePeriods periods;
    private final Map<Granularity, Shifts> shifts = new EnumMap<>(Granularity.class);

    TermMoverRows(ArticlePeriods periods, List<Granularity> granularities) {
        this.periods = periods;
        for (Granularity granularity : granularities) {
            if (granularity.isComplete()) {
                shifts.put(
                        granularity,
                        new Shifts(periods.of(granularity).exposure().totals(), Window.valueOf(granularity.name())));
            }
        }
    }

    @Override
    public Iterator<Row> call(Row row) {
        TermHistory history = TermHistory.of(row);
        List<Row> rows = new ArrayList<>();
        shifts.forEach((granularity, find) -> {
            ArticlePeriods.Periods all = periods.of(granularity);
            SortedMap<LocalDate, TermHistory.Counts> found = history.rollUp(granularity);
            int[] places = found.keySet().stream().mapToInt(all::place).toArray();
            long[] counts = found.values().stream()
                    .mapToLong(TermHistory.Counts::articles)
                    .toArray();
            for (Shift shift : find.of(places, counts)) {
                rows.add(row(granularity, all.first().get(shift.place()), history.term(), shift));
            }
        });
        return rows.iterator();
    }

    private static Row row(Granularity granularity, LocalDate period, String term, Shift shift) {
        return RowFactory.create(
                granularity.id(),
                period,
                shift.keyness().g2() > 0 ? "rising" : "falling",
                null,
                term,
                shift.count(),
                shift.total(),
                shift.countBefore(),
                shift.totalBefore(),
                (double) shift.count() / shift.total(),
                (double) shift.countBefore() / shift.totalBefore(),
                shift.keyness().g2(),
                shift.keyness().logRatio());
    }
}
