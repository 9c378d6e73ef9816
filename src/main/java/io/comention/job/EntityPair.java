package io.comention.job;

import java.io.Serializable;

/** Two entity ids, the smaller one first. */
public record EntityPair(String a, String b) implements Serializable {
    /** The pair of two different ids, in whatever order. */
    public static EntityPair of(String one, String other) {
        return one.compareTo(other) < 0 ? new EntityPair(one, other) : new EntityPair(other, one);
    }
}
