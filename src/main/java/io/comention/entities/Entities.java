package io.comention.entities;

import io.comention.tables.Tables;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/** The gazetteer as a table. */
public final class Entities {
    private Entities() {}

    /** Table {@code entities}: those listed, then those that a job makes by merging. */
    public static Dataset<Row> of(SparkSession spark, Gazetteer gazetteer, CountedEntities counted) {
        Stream<Row> listed = gazetteer.entities().stream().map(entity -> row(entity, counted.of(entity.id())));
        Stream<Row> merged = counted.merged().stream().map(entity -> row(entity, entity.id()));
        return spark.createDataFrame(Stream.concat(listed, merged).toList(), Tables.ENTITIES.schema());
    }

    private static Row row(Entity entity, String countsFor) {
        return RowFactory.create(
                entity.id(),
                entity.name(),
                entity.type().id(),
                entity.wikidata(),
                entity.partOf(),
                entity.aliases().stream().map(Alias::text).toArray(String[]::new),
                countsFor);
    }
}
