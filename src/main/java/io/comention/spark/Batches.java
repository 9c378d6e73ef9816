package io.comention.spark;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/** Rows that are made some at a time, when they are asked for. */
public abstract class Batches implements Iterator<Row> {
    private Iterator<Row> ready = List.<Row>of().iterator();

    /** The next rows, maybe none; null where there are no more. */
    protected abstract Iterator<Row> nextBatch();

    @Override
    public final boolean hasNext() {
        while (ready != null && !ready.hasNext()) {
            ready = List.<Row>of().iterator(); // lets go of what the last ones were made from
            ready = nextBatch();
        }
        return ready != null;
    }

    @Override
    public final Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }
}
