package io.comention.report;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.tables.Snapshot;
import io.comention.tables.TrendTables;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.parquet.filter2.compat.FilterCompat;

/** How many units every period has, zeros included. */
record PeriodTotals(Map<Granularity, Map<Unit, SortedMap<LocalDate, Long>>> byGranularity) {
    static PeriodTotals read(Snapshot snapshot, ReportJob job) {
        Map<Granularity, Map<Unit, SortedMap<LocalDate, Long>>> totals = new HashMap<>();
        for (Granularity granularity : job.periods()) {
            for (Unit unit : job.units()) {
                totals.computeIfAbsent(granularity, g -> new HashMap<>()).put(unit, new TreeMap<>());
            }
        }
        snapshot.read(
                TrendTables.TOTALS, Set.of("granularity", "unit", "period", "n_total"), FilterCompat.NOOP, row -> {
                    Cells cells = new Cells(row);
                    SortedMap<LocalDate, Long> periods =
                            totals.getOrDefault(cells.granularity(), Map.of()).get(cells.unit());
                    if (periods != null) {
                        periods.put(cells.day("period"), cells.number("n_total"));
                    }
                    return true;
                });
        return new PeriodTotals(totals);
    }

    /** Units by period, in order and complete; empty where the granularity is not there. */
    SortedMap<LocalDate, Long> of(Granularity granularity, Unit unit) {
        return byGranularity.getOrDefault(granularity, Map.of()).getOrDefault(unit, Collections.emptySortedMap());
    }

    /** The finest of the granularities that have so many periods at most; the longest where none has. */
    Granularity finest(List<Granularity> granularities, Unit unit, int mostPeriods) {
        return granularities.stream()
                .filter(granularity -> of(granularity, unit).size() <= mostPeriods)
                .filter(granularity -> !of(granularity, unit).isEmpty())
                .findFirst()
                .orElse(granularities.get(granularities.size() - 1));
    }
}
