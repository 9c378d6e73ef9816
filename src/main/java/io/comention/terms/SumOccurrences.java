package io.comention.terms;

import io.comention.job.DatePrecision;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Adds up, task by task, how often terms occur on days known to the day, month and year. */
final class SumOccurrences implements MapPartitionsFunction<Row, Row> {
    static final StructType SCHEMA = StructType.fromDDL("date_precision STRING, occurrences BIGINT");

    /** From rows of a term's days, as table {@code term_histories} has them. */
    @Override
    public Iterator<Row> call(Iterator<Row> histories) {
        long[] sums = new long[DatePrecision.values().length];
        while (histories.hasNext()) {
            TermHistory.Days days = TermHistory.Days.unpack(histories.next().getAs(0));
            for (DatePrecision precision : DatePrecision.values()) {
                sums[precision.ordinal()] += days.occurrences(precision);
            }
        }
        return Arrays.stream(DatePrecision.values())
                .map(precision -> RowFactory.create(precision.id(), sums[precision.ordinal()]))
                .iterator();
    }
}
