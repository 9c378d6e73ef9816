package io.comention.report;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.tables.Snapshot;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.parquet.example.data.Group;

/** A row's values as Java's. */
record Cells(Group row) {
    /** Empty where there is none. */
    String text(String column) {
        return Snapshot.text(row, column);
    }

    long number(String column) {
        return row.getLong(column, 0);
    }

    int integer(String column) {
        return row.getInteger(column, 0);
    }

    /** Null where there is none. */
    Double measure(String column) {
        return Snapshot.measure(row, column);
    }

    LocalDate day(String column) {
        return Snapshot.date(row, column);
    }

    Granularity granularity() {
        return Granularity.valueOf(text("granularity").toUpperCase(Locale.ROOT));
    }

    Unit unit() {
        return Unit.valueOf(text("unit").toUpperCase(Locale.ROOT));
    }

    boolean has(String column) {
        return row.getFieldRepetitionCount(column) > 0;
    }
}
