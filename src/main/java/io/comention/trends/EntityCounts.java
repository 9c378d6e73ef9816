package io.comention.trends;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * How many units name each entity in the periods of the complete granularities, weeks and longer: four bytes per entity,
 * unit and period, however many articles and pairs there are.
 */
final class EntityCounts implements Serializable {
    private final Map<String, int[]> series = new HashMap<>();

    /** From rows with {@code unit, entity_a, granularity, period, n}. */
    EntityCounts(Iterator<Row> counts, PeriodTotals totals) {
        while (counts.hasNext()) {
            Row row = counts.next();
            String unit = row.getString(0);
            String granularity = row.getString(2);
            PeriodTotals.Periods periods = totals.of(unit).get(granularity);
            series.computeIfAbsent(key(unit, row.getString(1), granularity), key -> new int[periods.size()])
                    [periods.place(row.getAs(3))] = Math.toIntExact(row.getLong(4));
        }
    }

    /** The counts of an entity at the places of {@link PeriodTotals.Periods}; null where it is never named. */
    int[] of(String unit, String entity, String granularity) {
        return series.get(key(unit, entity, granularity));
    }

    private static String key(String unit, String entity, String granularity) {
        return unit + ' ' + granularity + ' ' + entity;
    }
}
