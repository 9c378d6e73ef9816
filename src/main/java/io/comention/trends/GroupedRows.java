package io.comention.trends;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Takes rows sorted by a key, hands the rows of each key to a function, and gives out what it makes of them. */
final class GroupedRows implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final int keyColumns;
    private final Function<List<Row>, Iterator<Row>> make;
    private Row next;
    private Iterator<Row> made = List.<Row>of().iterator();

    /**
     * Groups rows.
     *
     * @param keyColumns how many of the first columns are the key
     */
    GroupedRows(Iterator<Row> rows, int keyColumns, Function<List<Row>, Iterator<Row>> make) {
        this.rows = rows;
        this.keyColumns = keyColumns;
        this.make = make;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!made.hasNext() && next != null) {
            made = make.apply(group());
        }
        return made.hasNext();
    }

    private List<Row> group() {
        List<Row> group = new ArrayList<>();
        Row first = next;
        while (next != null && sameKey(first, next)) {
            group.add(next);
            next = rows.hasNext() ? rows.next() : null;
        }
        return group;
    }

    private boolean sameKey(Row a, Row b) {
        for (int i = 0; i < keyColumns; i++) {
            if (!a.get(i).equals(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return made.next();
    }
}
