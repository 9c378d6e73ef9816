package io.comention.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of one article in the order in which they first occur, and how often each does.
 *
 * <p>They stay in bytes, since an article has hundreds and most of them are only ever looked up: of each term its length,
 * itself in UTF-8, and its occurrences.
 */
public final class TermCounts {
    private final byte[] bytes;

    /** What sees the terms in turn. */
    @FunctionalInterface
    public interface Visitor {
        /** A term is {@code bytes[from, to)} in UTF-8; the array is not to be changed. */
        void term(byte[] bytes, int from, int to, int occurrences);
    }

    private TermCounts(byte[] bytes) {
        this.bytes = bytes;
    }

    static TermCounts of(List<Term> touched) {
        Packed packed = new Packed();
        for (Term term : touched) {
            packed.put(term.utf8);
            packed.put(term.occurrences);
        }
        return new TermCounts(packed.bytes());
    }

    /** Terms and how often each occurs, aligned. */
    public static TermCounts of(List<String> terms, List<Integer> occurrences) {
        List<Term> counted = new ArrayList<>(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            Term term = new Term(terms.get(i));
            term.occurrences = occurrences.get(i);
            counted.add(term);
        }
        return of(counted);
    }

    /** In bytes, not to be changed. */
    public byte[] pack() {
        return bytes;
    }

    /** What {@link #pack} made bytes of. */
    public static TermCounts unpack(byte[] packed) {
        return new TermCounts(packed);
    }

    /** Shows every term. */
    public void forEach(Visitor visitor) {
        Packed packed = new Packed(bytes);
        while (packed.hasMore()) {
            int length = (int) packed.take();
            int from = packed.at();
            packed.skip(length);
            visitor.term(bytes, from, from + length, (int) packed.take());
        }
    }

    /** The terms. */
    public List<String> terms() {
        List<String> terms = new ArrayList<>();
        forEach((text, from, to, occurrences) -> terms.add(new String(text, from, to - from, StandardCharsets.UTF_8)));
        return terms;
    }

    /** How often each occurs, aligned. */
    public List<Integer> occurrences() {
        List<Integer> all = new ArrayList<>();
        forEach((text, from, to, occurrences) -> all.add(occurrences));
        return all;
    }
}
