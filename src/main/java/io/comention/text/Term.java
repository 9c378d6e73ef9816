package io.comention.text;

/** A term and how often the article at hand holds it; one object per term and thread. */
final class Term {
    final String text;
    int occurrences;

    Term(String text) {
        this.text = text;
    }
}
