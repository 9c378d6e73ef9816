package io.comention.job;

import java.io.Serializable;

/**
 * What a job file calls something of the gazetteers, which are read later.
 *
 * @param text an id, or {@code id/alias}
 * @param place file, line and key, for messages; references that say the same are equal wherever they stand
 */
public record Reference(String text, String place) implements Serializable {
    /** The text of a node. */
    static Reference of(YamlNode node) {
        return new Reference(node.text(), node.place());
    }

    /** A failure that names this place. */
    public UserException error(String what) {
        return UserException.usage(place + ": " + what);
    }

    /** A failure that names this place, with what the machine said about it. */
    public UserException error(String what, Throwable cause) {
        return UserException.usage(place + ": " + what, cause);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Reference reference && reference.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
