package io.comention.spark;

import java.util.List;
import org.apache.spark.sql.Row;

/** Adds up rows task by task: what it hands out is far less, and is put together by others of its kind. */
public interface RowTally {
    /** Adds a row of what is counted. */
    void add(Row row);

    /** Adds a row that another tally has handed out. */
    void merge(Row counted);

    /** Hands out all that was added. */
    List<Row> rows();
}
