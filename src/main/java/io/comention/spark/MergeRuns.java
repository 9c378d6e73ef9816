package io.comention.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Makes rows of each run of rows with the same key, which must come one after the other. */
public abstract class MergeRuns implements MapPartitionsFunction<Row, Row> {
    private final int keyColumns;

    /** For rows with the same values in so many of their first columns. */
    protected MergeRuns(int keyColumns) {
        this.keyColumns = keyColumns;
    }

    /** What becomes of a run, which has a row at least, and can be read only until this returns. */
    protected abstract Iterator<Row> merge(Iterator<Row> run);

    @Override
    public final Iterator<Row> call(Iterator<Row> rows) {
        return new Batches<>() {
            private final Run run = new Run(rows, keyColumns);

            @Override
            protected Iterator<Row> nextBatch() {
                return run.turn() ? merge(run) : null;
            }
        };
    }

    private static final class Run implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final int keyColumns;
        private Row first;
        private Row next;

        Run(Iterator<Row> rows, int keyColumns) {
            this.rows = rows;
            this.keyColumns = keyColumns;
            advance();
        }

        /** Goes to the next run, past what is left of this one; false where there is none. */
        boolean turn() {
            while (first != null && hasNext()) {
                advance();
            }
            first = next;
            return first != null;
        }

        @Override
        public boolean hasNext() {
            return next != null && (next == first || isOfKey(next));
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = next;
            advance();
            return row;
        }

        private boolean isOfKey(Row row) {
            for (int i = 0; i < keyColumns; i++) {
                if (!Objects.equals(first.get(i), row.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
        }
    }
}
