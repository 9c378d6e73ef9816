package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.spark.MergeRuns;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Makes one row of table {@code daily_counts} of all rows of {@link CountUnits} with the same key, which must come one after
 * the other.
 */
final class MergeSeries extends MergeRuns {
    private final Broadcast<CountedEntities> entities;

    MergeSeries(Broadcast<CountedEntities> entities) {
        super(1);
        this.entities = entities;
    }

    @Override
    protected Iterator<Row> merge(Iterator<Row> run) {
        Row first = run.next();
        byte[] series = first.getAs(1);
        if (run.hasNext()) {
            DailySeries merged = DailySeries.unpack(series);
            run.forEachRemaining(row -> merged.add(DailySeries.unpack(row.getAs(1))));
            series = merged.pack();
        }
        long key = first.getLong(0);
        return List.of(RowFactory.create(
                        id(SeriesKey.a(key)),
                        id(SeriesKey.b(key)),
                        SeriesKey.unit(key).id(),
                        series))
                .iterator();
    }

    private String id(int entity) {
        return entity == CountedEntities.NOBODY ? null : entities.value().id(entity);
    }
}
