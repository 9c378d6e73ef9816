package io.comention.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A table: its name, what a row is, its columns with their comments, and the columns that it is sorted by.
 *
 * <p>Knows Spark only when asked for a schema or a dataset, so that commands that need no Spark do not load it.
 */
public record Table(String name, String rows, List<Column> columns, List<String> sortedBy) {

    /**
     * A table from readable lines, one per column: {@code name TYPE -- comment}.
     *
     * @param sortedBy the key that a reader filters on
     */
    static Table of(String name, String rows, String ddl, String... sortedBy) {
        List<Column> columns = new ArrayList<>();
        for (String line : ddl.strip().lines().toList()) {
            String[] parts = line.strip().split(" -- ", 2);
            String[] declaration = parts[0].strip().split(" +", 2);
            columns.add(new Column(declaration[0], declaration[1].strip(), parts[1].strip()));
        }
        return new Table(name, rows, List.copyOf(columns), List.of(sortedBy));
    }

    /** Its schema for Spark, with the comments. */
    public StructType schema() {
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(column.name(), Types.of(column.type()), true, column.comment());
        }
        return schema;
    }

    /** The table without a row, which {@link TableWriter} writes without a query. */
    public Dataset<Row> none(SparkSession spark) {
        return spark.createDataFrame(List.of(), schema());
    }

    /** The dataset's columns of that name in this table's order, as its types: what may be written as this table. */
    public Dataset<Row> select(Dataset<Row> rows) {
        return rows.select(columns.stream()
                .map(c -> functions.col(c.name()).cast(Types.of(c.type())))
                .toArray(org.apache.spark.sql.Column[]::new));
    }

    /** Spark's types by their names: to get its parser ready takes longer than to make all schemas. */
    private static final class Types {
        private static final Map<String, DataType> SIMPLE = Map.of(
                "BIGINT", DataTypes.LongType,
                "BINARY", DataTypes.BinaryType,
                "BOOLEAN", DataTypes.BooleanType,
                "DATE", DataTypes.DateType,
                "DOUBLE", DataTypes.DoubleType,
                "INT", DataTypes.IntegerType,
                "STRING", DataTypes.StringType,
                "TIMESTAMP", DataTypes.TimestampType);

        private Types() {}

        static DataType of(String name) {
            DataType simple = SIMPLE.get(name);
            return simple == null ? DataType.fromDDL(name) : simple;
        }
    }
}
