package io.comention.pairs;

import java.util.List;
import org.apache.spark.sql.Row;

/** What a task puts together of its rows before anything is shuffled. */
interface Tally {
    /** Whether it holds as much as a task's memory should. */
    boolean isFull();

    /** To be called after the last row. */
    void end();

    /** Hands out rows for all that was added, and begins anew. */
    List<Row> drain();
}
