package io.comention.entities;

import io.comention.job.AliasKind;
import java.io.Serializable;

/**
 * A way to write an entity.
 *
 * @param text its words; a word that ends in {@code *} stands for all that begin so
 * @param kind what it is to the entity; of a capital {@link AliasKind#PLACE}
 * @param capital whether it is a seat of government, whose mentions are metonyms where the words around say so
 * @param rules when it counts
 * @param place file and line where it is listed, for messages
 */
public record Alias(String text, AliasKind kind, boolean capital, AliasRules rules, String place)
        implements Serializable {
    /** How many characters an alias has at most. */
    public static final int LONGEST = 200;

    /** The key under which a list holds the aliases of a seat of government. */
    public static final String CAPITAL = "capital";

    /** An alias without rules of its own. */
    public Alias(String text, AliasKind kind, String place) {
        this(text, kind, false, AliasRules.NONE, place);
    }

    /** Whether another alias says the same, wherever it is listed. */
    boolean isAs(Alias other) {
        return text.equals(other.text) && kind == other.kind && capital == other.capital && rules.equals(other.rules);
    }
}
