package io.comention.trends;

import io.comention.text.CodePoints;
import io.comention.text.Snippet;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A sentence that names both of a pair, by two mentions of theirs.
 *
 * @param sentence its number in the article, the title being 0
 * @param bounds where it stands, up to the end of a name that begins in it
 * @param a mention of the entity with the smaller id
 * @param b mention of the other
 */
record Candidate(Article article, int sentence, Snippet bounds, Named a, Named b) {
    private static final int SHORTEST_READABLE = 40;
    private static final int LONGEST_READABLE = 300;

    /** Best first: of readable length, names near each other, short, early; then by where it stands. */
    static final Comparator<Candidate> ORDER = Comparator.comparing((Candidate c) -> !c.isReadable())
            .thenComparingInt(Candidate::gap)
            .thenComparingInt(c -> c.bounds.length())
            .thenComparing(c -> c.article.day())
            .thenComparing(c -> c.article.id(), CodePoints.ORDER)
            .thenComparingInt(Candidate::sentence)
            .thenComparingInt(c -> c.names().begin())
            .thenComparingInt(c -> c.names().end());

    /**
     * Where a sentence stands.
     *
     * @param source outlet; null where unknown
     */
    record Article(String id, LocalDate day, String source) {}

    /** A mention that counts for an entity. */
    record Named(String entity, String kind, int begin, int end) {}

    /** A sentence by two mentions of different entities in it, in whatever order. */
    static Candidate of(Article article, int sentence, Snippet bounds, Named one, Named other) {
        boolean inOrder = one.entity().compareTo(other.entity()) < 0;
        Snippet named = new Snippet(bounds.begin(), Math.max(bounds.end(), Math.max(one.end(), other.end())));
        return new Candidate(article, sentence, named, inOrder ? one : other, inOrder ? other : one);
    }

    /** Both names with what is between them. */
    Snippet names() {
        return new Snippet(Math.min(a.begin(), b.begin()), Math.max(a.end(), b.end()));
    }

    /** How many characters are between the two names. */
    int gap() {
        return Math.max(a.begin(), b.begin()) - Math.min(a.end(), b.end());
    }

    boolean isReadable() {
        return bounds.length() >= SHORTEST_READABLE && bounds.length() <= LONGEST_READABLE;
    }
}
