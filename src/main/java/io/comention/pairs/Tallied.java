package io.comention.pairs;

import io.comention.spark.Batches;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** What a tally makes of a task's rows, put together as far as memory allows. */
final class Tallied extends Batches<Row> {
    private final Iterator<Row> rows;
    private final Tally tally;
    private final Consumer<Row> add;

    /** Of all rows; {@code add} adds one of them to the tally. */
    Tallied(Iterator<Row> rows, Tally tally, Consumer<Row> add) {
        this.rows = rows;
        this.tally = tally;
        this.add = add;
    }

    @Override
    protected Iterator<Row> nextBatch() {
        if (!rows.hasNext()) {
            return null;
        }
        while (rows.hasNext() && !tally.isFull()) {
            add.accept(rows.next());
        }
        if (!rows.hasNext()) {
            tally.end();
        }
        return tally.drain().iterator();
    }
}
