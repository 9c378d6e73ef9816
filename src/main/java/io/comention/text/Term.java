package io.comention.text;

import java.nio.charset.StandardCharsets;

/** A term and how often the article at hand holds it, and how often with a capital; one object per term and thread. */
final class Term {
    final byte[] utf8;
    int occurrences;
    int capitals;

    Term(String text) {
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
    }
}
