package io.comention.spark;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Rows, or what else, that are made some at a time, when they are asked for. */
public abstract class Batches<T> implements Iterator<T> {
    private Iterator<T> ready = List.<T>of().iterator();

    /** The next rows, maybe none; null where there are no more. */
    protected abstract Iterator<T> nextBatch();

    @Override
    public final boolean hasNext() {
        while (ready != null && !ready.hasNext()) {
            ready = List.<T>of().iterator(); // lets go of what the last ones were made from
            ready = nextBatch();
        }
        return ready != null;
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }
}
