package io.comention.entities;

import io.comention.tables.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The gazetteer as a table. */
public final class Entities {
    private Entities() {}

    /** Table {@code entities}. */
    public static Dataset<Row> of(SparkSession spark, Gazetteer gazetteer) {
        List<Row> rows = gazetteer.entities().stream()
                .map(e -> RowFactory.create(
                        e.id(),
                        e.name(),
                        e.type().id(),
                        e.wikidata(),
                        e.partOf(),
                        e.aliases().stream().map(Alias::text).toArray(String[]::new)))
                .toList();
        return spark.createDataFrame(rows, Tables.ENTITIES.schema());
    }
}
