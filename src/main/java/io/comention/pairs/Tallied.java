package io.comention.pairs;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** What a tally makes of a task's rows, put together as far as memory allows. */
final class Tallied implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final Tally tally;
    private final Consumer<Row> add;
    private Iterator<Row> ready = List.<Row>of().iterator();

    /** Of all rows; {@code add} adds one of them to the tally. */
    Tallied(Iterator<Row> rows, Tally tally, Consumer<Row> add) {
        this.rows = rows;
        this.tally = tally;
        this.add = add;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && rows.hasNext()) {
            while (rows.hasNext() && !tally.isFull()) {
                add.accept(rows.next());
            }
            if (!rows.hasNext()) {
                tally.end();
            }
            ready = tally.drain().iterator();
        }
        return ready.hasNext();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }
}
