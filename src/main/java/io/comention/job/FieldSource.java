package io.comention.job;

import java.io.Serializable;

/**
 * Where an article's field comes from.
 *
 * @param name the record's field; null where the value is constant
 * @param value the constant value; null where it is read
 */
public record FieldSource(String name, String value) implements Serializable {
    /** The record's field of that name. */
    public static FieldSource field(String name) {
        return new FieldSource(name, null);
    }

    /** The same value for every record. */
    public static FieldSource constant(String value) {
        return new FieldSource(null, value);
    }
}
