package io.comention.job;

/** What stands in for a date of publication that is not known. */
public enum DateFallback {
    /** Nothing: the record is no article. */
    NONE,
    /** When an archive fetched it. */
    CAPTURED_AT;

    /** Its name in job files. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
