package io.comention.job;

import java.io.Serializable;
import java.util.List;

/**
 * Where an article's field comes from.
 *
 * @param paths the record's fields that may hold it, the first that is not empty counts; dots lead into nested ones,
 *     unless a field has that very name; empty where the value is constant
 * @param value the constant value; null where it is read
 */
public record FieldSource(List<String> paths, String value) implements Serializable {
    /** The first of the record's fields that is not empty. */
    public static FieldSource field(String... paths) {
        return new FieldSource(List.of(paths), null);
    }

    /** The same value for every record. */
    public static FieldSource constant(String value) {
        return new FieldSource(List.of(), value);
    }
}
