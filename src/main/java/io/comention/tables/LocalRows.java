package io.comention.tables;

import io.comention.text.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The rows of small tables that the driver holds already: to plan a query for them takes longer than to write them. */
final class LocalRows {
    /** Nothing comes before something, and strings in the order of their code points, as Spark sorts. */
    private static final Comparator<Object> VALUES = Comparator.nullsFirst(LocalRows::compare);

    private LocalRows() {}

    /** The rows in the table's order, if the driver holds them and they are the table's. */
    static Optional<List<Row>> of(Dataset<Row> rows, Table table) {
        if (!rows.isLocal() || !sameColumns(rows.schema(), table.schema())) {
            return Optional.empty();
        }
        List<Row> ordered = new ArrayList<>(rows.collectAsList());
        int[] key =
                table.sortedBy().stream().mapToInt(table.schema()::fieldIndex).toArray();
        ordered.sort((a, b) -> compare(a, b, key));
        return Optional.of(ordered);
    }

    private static boolean sameColumns(StructType a, StructType b) {
        return Arrays.equals(a.fieldNames(), b.fieldNames())
                && Arrays.stream(a.fieldNames())
                        .allMatch(name ->
                                a.apply(name).dataType().equals(b.apply(name).dataType()));
    }

    private static int compare(Row a, Row b, int[] key) {
        for (int column : key) {
            int order = VALUES.compare(a.get(column), b.get(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // values of one column are of one class
    private static int compare(Object a, Object b) {
        return a instanceof String string
                ? CodePoints.ORDER.compare(string, (String) b)
                : ((Comparable<Object>) a).compareTo(b);
    }
}
