package io.comention.job;

/** What a record may say of an article. */
public enum ArticleField {
    /** The record's own id. */
    ID,
    /** When it was published. */
    DATE,
    /** Its headline. */
    TITLE,
    /** Its body. */
    TEXT,
    /** The outlet. */
    SOURCE,
    /** Where it can be read. */
    URL,
    /** Its language, ISO 639-1. */
    LANGUAGE;

    /** Its name in job files, under which it is read where the job says nothing else. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
