package io.comention.annotations;

/** Where in an article a mention stands. */
public enum Field {
    /** In the title. */
    TITLE,
    /** In the text. */
    TEXT,
    /** In the dateline: not counted. */
    DATELINE,
    /** In the credits: not counted. */
    CREDIT;

    private final String id = name().toLowerCase(java.util.Locale.ROOT);

    /** Its name in tables. */
    public String id() {
        return id;
    }
}
