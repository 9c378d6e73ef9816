package io.comention.job;

import java.util.List;

/** Where two mentions count as together. */
public enum Unit {
    /** The whole article, title included. */
    ARTICLE,
    /** An article and its near-duplicates; holds a pair if one of them holds both. */
    STORY,
    /** What stands between blank lines; without any, between line breaks. The title is one. */
    PARAGRAPH,
    /** A sentence; the title is one. */
    SENTENCE;

    private final String id = name().toLowerCase(java.util.Locale.ROOT);

    /** What to show first: stories where they are counted, since the same text printed again says nothing new. */
    public static Unit first(List<Unit> counted) {
        return counted.contains(STORY) ? STORY : counted.get(0);
    }

    /** Its name in tables and job files. */
    public String id() {
        return id;
    }

    /** Several of them, in words. */
    public String plural() {
        return this == STORY ? "stories" : id() + "s";
    }
}
