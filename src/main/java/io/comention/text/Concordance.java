package io.comention.text;

/** Words with what stands around them, as in the lines of a concordance. */
public final class Concordance {
    private static final int AROUND = 60;

    private Concordance() {}

    /**
     * The words {@code text[begin, end)} with up to 60 characters on either side, cut at white space if there is any, on
     * one line.
     */
    public static String line(String text, int begin, int end) {
        StringBuilder line =
                new StringBuilder(text.substring(from(text, begin - AROUND, begin), to(text, end, end + AROUND)));
        for (int i = 0; i < line.length(); i++) {
            if (Spaces.isSpace(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString().strip();
    }

    /** The first beginning of a word at or after {@code least} and up to {@code begin}, else about {@code least}. */
    static int from(String text, int least, int begin) {
        if (least <= 0) {
            return 0;
        }
        for (int from = least; from <= begin; from++) {
            if (Spaces.isSpace(text.charAt(from - 1))) {
                return from;
            }
        }
        return isInside(text, least) ? least + 1 : least;
    }

    /** The last end of a word at or before {@code most} and down to {@code end}, else about {@code most}. */
    static int to(String text, int end, int most) {
        if (most >= text.length()) {
            return text.length();
        }
        for (int to = most; to >= end; to--) {
            if (Spaces.isSpace(text.charAt(to))) {
                return to;
            }
        }
        return isInside(text, most) ? most - 1 : most;
    }

    /** Whether an offset lies inside one character that takes two places. */
    private static boolean isInside(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
