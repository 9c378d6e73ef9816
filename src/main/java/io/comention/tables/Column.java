package io.comention.tables;

/**
 * A column of a table.
 *
 * @param type Spark SQL's name of its type
 */
public record Column(String name, String type, String comment) {}
