package io.comention.text;

/** A term and how often the article at hand holds it, and how often with a capital; one object per term and thread. */
final class Term {
    final String text;
    int occurrences;
    int capitals;

    Term(String text) {
        this.text = text;
    }
}
