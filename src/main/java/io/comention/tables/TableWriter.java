package io.comention.tables;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes datasets as tables, and reads tables with the schema that they were declared with. */
public final class TableWriter {
    /** Small enough that a file of some hundred megabytes still feeds several cores, and that a look-up reads little. */
    static final int ROW_GROUP_BYTES = 16 << 20;

    private TableWriter() {}

    /** Writes a dataset that has the table's columns into a new folder, sorted by the table's key if it has one. */
    public static void write(Dataset<Row> rows, Table table, Path folder) {
        Optional<List<Row>> held = LocalRows.of(rows, table);
        if (held.isPresent()) {
            RowFiles.write(
                    held.get(),
                    table.schema(),
                    folder,
                    rows.sparkSession().sparkContext().hadoopConfiguration());
            return;
        }
        Dataset<Row> selected = table.select(rows);
        if (!table.sortedBy().isEmpty()) {
            Column[] key = table.sortedBy().stream().map(functions::col).toArray(Column[]::new);
            selected = selected.repartition(key[0]).sortWithinPartitions(key);
        }
        write(selected, folder);
    }

    /** Writes a dataset whose rows one of our functions makes as the table has them, in its order if it has one. */
    public static void writeMade(Dataset<Row> rows, Path folder) {
        writeMade(rows.javaRDD(), rows.schema(), folder);
    }

    /** As {@link #writeMade(Dataset, Path)}, of rows with a schema. */
    public static void writeMade(JavaRDD<Row> rows, StructType schema, Path folder) {
        RowFiles.write(rows, schema, folder);
    }

    /**
     * Writes several tables in one pass over what they are made from.
     *
     * @param rows of each table in its order
     * @param folders new ones, aligned with the tables
     */
    public static void writeMade(JavaRDD<TableRow> rows, List<Table> tables, List<Path> folders) {
        RowFiles.write(rows, tables, folders);
    }

    private static void write(Dataset<Row> rows, Path folder) {
        DataFrameWriter<Row> writer = rows.write();
        for (StructField column : rows.schema().fields()) {
            if (column.dataType() == DataTypes.DoubleType) {
                writer.option("parquet.enable.dictionary#" + column.name(), false); // measures hardly ever repeat
            }
        }
        writer.mode(SaveMode.ErrorIfExists)
                .option("compression", "zstd")
                .option("parquet.block.size", ROW_GROUP_BYTES)
                .parquet(folder.toString());
    }
}
