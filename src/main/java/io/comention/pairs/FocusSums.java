package io.comention.pairs;

import io.comention.job.DatePrecision;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Sums that become rows of table {@code focus_counts}. */
final class FocusSums {
    private final Map<Key, long[]> sums = new HashMap<>();

    private record Key(Unit unit, LocalDate day, DatePrecision precision, String source, int slot) {}

    /** The counts of a kind of unit on one day, at one source or, where it is null, at all. */
    final class Place {
        private final Unit unit;
        private final LocalDate day;
        private final DatePrecision precision;
        private final String source;

        private Place(Unit unit, LocalDate day, DatePrecision precision, String source) {
            this.unit = unit;
            this.day = day;
            this.precision = precision;
            this.source = source;
        }

        /** Adds units, whoever they name. */
        void add(long units) {
            add(FocusCounts.ALL, units, 0, 0, 0);
        }

        /** Adds what one unit holds, as {@link Focus#held} says it. */
        void addHeld(int held) {
            add(Focus.slot(held), 0, Focus.a(held), Focus.b(held), Focus.both(held));
        }

        private void add(int slot, long... more) {
            long[] sum =
                    sums.computeIfAbsent(new Key(unit, day, precision, source, slot), key -> new long[more.length]);
            for (int i = 0; i < more.length; i++) {
                sum[i] += more[i];
            }
        }
    }

    Place at(Unit unit, LocalDate day, DatePrecision precision, String source) {
        return new Place(unit, day, precision, source);
    }

    /** Adds a row that was handed out. */
    void add(Row row) {
        at(
                        Unit.valueOf(row.getString(0).toUpperCase(java.util.Locale.ROOT)),
                        row.getAs(1),
                        DatePrecision.of(row.getString(2)),
                        row.getString(3))
                .add(row.getInt(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8));
    }

    int size() {
        return sums.size();
    }

    /** Hands out the rows, followed by {@code empty} columns, and begins anew. */
    List<Row> drain(int empty) {
        List<Row> rows = new ArrayList<>(sums.size());
        sums.forEach((key, sum) -> {
            Object[] values = new Object[9 + empty];
            values[0] = key.unit().id();
            values[1] = key.day();
            values[2] = key.precision().id();
            values[3] = key.source();
            values[4] = key.slot();
            for (int i = 0; i < sum.length; i++) {
                values[5 + i] = sum[i];
            }
            rows.add(RowFactory.create(values));
        });
        sums.clear();
        return rows;
    }
}
