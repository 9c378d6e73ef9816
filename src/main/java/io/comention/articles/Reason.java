package io.comention.articles;

/** Why a record is not an article. A closed list. */
public enum Reason {
    /** The record cannot be parsed. */
    MALFORMED(false),
    /** Its bytes are no text in the encoding of the file, or it holds half a character. */
    ENCODING(false),
    /** The record, the article or a word of it is longer than the limits of the job. */
    TOO_LONG(false),
    /** Its file cannot be read to its end: the fault itself, and every record of the file that is not kept for it. */
    UNREADABLE_FILE(false),
    /** It has neither a title nor a text. */
    MISSING_TEXT(false),
    /** It has no date. */
    MISSING_DATE(false),
    /** Its date is in none of the known forms. */
    UNKNOWN_DATE(false),
    /** Its date is two dates: nothing tells which number is the day and which the month. */
    AMBIGUOUS_DATE(false),
    /** Its date is outside the job's range. */
    OUT_OF_RANGE(true),
    /** Its language is not one of the job's. */
    LANGUAGE(true),
    /** A record of a web archive, or a file among pages, that is no page: a request, an image, an error. */
    NOT_A_PAGE(true),
    /** Its id, title and text stood in the corpus before. */
    DUPLICATE(true),
    /** Its id stands in the corpus with another title or text, which is kept. */
    SUPERSEDED(true);

    private final String id = name().toLowerCase(java.util.Locale.ROOT);

    private final boolean chosen;

    Reason(boolean chosen) {
        this.chosen = chosen;
    }

    /** Whether the job itself leaves it out, so that it is no fault of the record. */
    public boolean isChosen() {
        return chosen;
    }

    /** Its name in tables. */
    public String id() {
        return id;
    }
}
