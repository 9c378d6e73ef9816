package io.comention.job;

/** Where two mentions count as together. */
public enum Unit {
    /** The whole article, title included. */
    ARTICLE,
    /** What stands between blank lines; without any, between line breaks. The title is one. */
    PARAGRAPH,
    /** A sentence; the title is one. */
    SENTENCE;

    /** Its name in tables and job files. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
