package io.comention.text;

import java.util.Comparator;

/** The order of code points, which is that of Spark's strings, of UTF-8 bytes, and not that of Java's. */
public final class CodePoints {
    /** Of well-formed strings. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        for (int i = 0; i < shorter; i++) {
            char one = a.charAt(i);
            char other = b.charAt(i);
            if (one != other) {
                boolean sameHalf = Character.isSurrogate(one) == Character.isSurrogate(other);
                return sameHalf ? Character.compare(one, other) : Character.isSurrogate(one) ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
