package io.comention.text;

/** White space as OpenNLP sees it: Java's, and every Unicode space separator (so the no-break ones too). */
public final class Spaces {
    private Spaces() {}

    /** Whether a character is white space. */
    public static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || c >= '\t' && c <= '\r' || c >= '\u001c' && c <= '\u001f';
        }
        return c >= '\u0080' && (Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    /** The text with every run of white space as one space. */
    public static String single(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                single.append(c);
            } else if (!space) {
                single.append(' ');
            }
            space = isSpace(c);
        }
        return single.toString();
    }

    /** The end of {@code text[begin, end)} without the white space at its end. */
    public static int trim(String text, int begin, int end) {
        int at = end;
        while (at > begin && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The first offset of {@code text[from, end)} that is no white space, else {@code end}. */
    public static int skip(String text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
