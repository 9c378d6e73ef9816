package io.comention.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Rows as texts that tests compare. */
public final class TableRows {
    private TableRows() {}

    /** The rows of a dataset as {@code a | b | null}, sorted. */
    public static List<String> of(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(TableRows::text).sorted().toList();
    }

    /** Some columns of a table's folder, sorted; all columns where none is named. */
    public static List<String> of(Path table, String... columns) {
        Dataset<Row> rows = SparkExtension.spark().read().parquet(table.toString());
        return of(
                columns.length == 0
                        ? rows
                        : rows.select(Arrays.stream(columns)
                                .map(functions::expr)
                                .toArray(org.apache.spark.sql.Column[]::new)));
    }

    /** All rows of every table of a snapshot but for some columns of all, by the table's name. */
    public static Map<String, List<String>> ofAll(Path snapshot, List<String> tables, String... without) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String table : tables) {
            all.put(
                    table,
                    of(SparkExtension.spark()
                            .read()
                            .parquet(snapshot.resolve(table).toString())
                            .drop(without)));
        }
        return all;
    }

    private static String text(Row row) {
        return IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).collect(Collectors.joining(" | "));
    }

    private static String text(Object value) {
        if (value instanceof Row row) {
            return "(" + text(row) + ")";
        }
        if (value instanceof scala.collection.Seq<?> items) {
            List<String> texts = new ArrayList<>();
            scala.jdk.javaapi.CollectionConverters.asJava(items).forEach(item -> texts.add(text(item)));
            return texts.toString();
        }
        return String.valueOf(value);
    }
}
