package io.comention.trends;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Rows that are made some at a time, when they are asked for. */
abstract class Batches implements Iterator<Row> {
    private Iterator<Row> ready = List.<Row>of().iterator();

    /** The next rows, maybe none; null where there are no more. */
    abstract Iterator<Row> nextBatch();

    @Override
    public boolean hasNext() {
        while (ready != null && !ready.hasNext()) {
            ready = nextBatch();
        }
        return ready != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }
}
