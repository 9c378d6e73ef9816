package io.comention.text;

/**
 * What tells text from what only looks like it, found in one pass.
 *
 * @param isWhole whether it holds no half of a surrogate pair, which no encoding can store
 * @param longestWord characters of the longest run without white space, scripts apart that have none
 * @param mostMarks combining marks of the longest run of them; composing takes their square
 */
public record TextShape(boolean isWhole, int longestWord, int mostMarks) {
    /** The shape of a text. */
    public static TextShape of(String text) {
        boolean whole = true;
        int longest = 0;
        int mostMarks = 0;
        int wordBegin = 0;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < '\u0080') { // nearly all: neither white space nor a mark
                marks = 0;
                continue;
            }
            if (Spaces.isSpace(c) || MatchTokens.standsAlone(c)) {
                longest = Math.max(longest, i - wordBegin);
                wordBegin = i + 1;
            }
            if (c >= '\u0300') {
                marks = isMark(c) ? marks + 1 : 0;
                mostMarks = Math.max(mostMarks, marks);
                whole &= !Character.isSurrogate(c) || isPaired(text, i);
            } else {
                marks = 0;
            }
        }
        return new TextShape(whole, Math.max(longest, text.length() - wordBegin), mostMarks);
    }

    /** Halves of pairs count as letters: no mark outside the first plane is written by the thousand. */
    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
