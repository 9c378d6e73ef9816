package io.comention.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class MergeRunsTest {
    private static Row row(Object... values) {
        return RowFactory.create(values);
    }

    /** Key and number of rows; reads as many of a run as it may. */
    private static final class Count extends MergeRuns {
        private final int most;

        Count(int keyColumns, int most) {
            super(keyColumns);
            this.most = most;
        }

        @Override
        protected Iterator<Row> merge(Iterator<Row> run) {
            Row first = run.next();
            int n = 1;
            while (n < most && run.hasNext()) {
                run.next();
                n++;
            }
            return List.of(row(first.get(0), n)).iterator();
        }
    }

    private static List<Row> counts(int keyColumns, int most, Row... rows) {
        List<Row> counts = new ArrayList<>();
        new Count(keyColumns, most).call(List.of(rows).iterator()).forEachRemaining(counts::add);
        return counts;
    }

    @Test
    void rowsWithTheSameKeyAreOneRun() {
        assertThat(counts(1, 9, row("a", 1), row("a", 2), row(null, 3), row("b", 4), row("b", 5), row("b", 6)))
                .containsExactly(row("a", 2), row(null, 1), row("b", 3));
        assertThat(counts(2, 9, row("a", 1), row("a", 1), row("a", 2))).containsExactly(row("a", 2), row("a", 1));
    }

    @Test
    void aRunThatIsNotReadToItsEndDoesNotComeBack() {
        assertThat(counts(1, 1, row("a", 1), row("a", 2), row("a", 3), row("b", 4)))
                .containsExactly(row("a", 1), row("b", 1));
    }

    @Test
    void noRowsMakeNoRuns() {
        assertThat(counts(1, 9)).isEmpty();
    }
}
