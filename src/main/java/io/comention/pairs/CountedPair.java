package io.comention.pairs;

import org.apache.spark.sql.Row;

/** A row of table {@code daily_counts}: an entity's or pair's series; {@code b} is null for an entity. */
public record CountedPair(String a, String b, String unit, DailySeries series) {
    /** The row's values, with its series unpacked. */
    public static CountedPair of(Row row) {
        return new CountedPair(row.getString(0), row.getString(1), row.getString(2), DailySeries.unpack(row.getAs(3)));
    }
}
