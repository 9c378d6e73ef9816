package io.comention.tables;

import java.io.Serializable;
import org.apache.spark.sql.Row;

/**
 * A row of one of the tables that a pass writes.
 *
 * @param table its place among them
 */
public record TableRow(int table, Row row) implements Serializable {}
