package io.comention.job;

/** What an alias is to its entity. */
public enum AliasKind {
    /** A name: Russia, Russian Federation. */
    NAME,
    /** Its people and the adjective: Russian, Russians. */
    DEMONYM,
    /** What stands for it when it acts: Kremlin. */
    METONYM,
    /** A place in it, such as its capital. */
    PLACE,
    /** Somebody who speaks for it. */
    PERSON,
    /** Found by a name-finder model. */
    MODEL;

    private final String id = name().toLowerCase(java.util.Locale.ROOT);

    /** Its name in tables and job files. */
    public String id() {
        return id;
    }
}
