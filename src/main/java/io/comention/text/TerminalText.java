package io.comention.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of others for a terminal: nothing in it can move the cursor, change colours, or turn the direction of what stands
 * beside it.
 */
public final class TerminalText {
    /** Stands for what must not be printed, so that nothing disappears unseen. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final String CUT = "…";

    private TerminalText() {}

    /**
     * The text as one line: runs of white space and line breaks are a space, control characters (the escape before
     * colours among them) and lone surrogates are {@code U+FFFD}, marks of direction and other characters that nobody
     * sees are left out, but for joiners, which are spelling.
     */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSpace(c)) {
                if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!isPrintable(c)) {
                line.append(REPLACEMENT);
            } else if (Character.getType(c) != Character.FORMAT || c == '\u200C' || c == '\u200D') {
                line.appendCodePoint(c);
            }
        });
        return line.toString();
    }

    /** The same without white space around it, cut so that it takes at most so many columns. */
    public static String of(String text, int columns) {
        String line = of(text).strip();
        if (columns(line) <= columns) {
            return line;
        }
        return line.substring(0, fitting(line, 0, columns - 1)).stripTrailing() + CUT;
    }

    /** How many columns of a terminal a line takes: none of marks and controls, two of wide characters. */
    public static int columns(String line) {
        return line.codePoints().map(TerminalText::columns).sum();
    }

    /** The line with spaces after it up to so many columns. */
    public static String padded(String line, int columns) {
        return line + " ".repeat(Math.max(0, columns - columns(line)));
    }

    /** Lines of at most so many columns, broken at spaces, and inside words that are longer. */
    public static List<String> wrap(String line, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = line.strip();
        while (columns(rest) > columns) {
            int end = fitting(rest, 0, columns);
            int space = rest.charAt(end) == ' ' ? end : rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** Where a stretch ends that begins here and takes at most so many columns; it holds a character at least. */
    private static int fitting(String line, int begin, int columns) {
        int taken = 0;
        int at = begin;
        while (at < line.length()) {
            int c = line.codePointAt(at);
            taken += columns(c);
            if (taken > columns && at > begin) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static int columns(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(c) ? 2 : 1;
        };
    }

    /** Hangul, Kana, Han, full-width forms and emoji (Unicode Standard Annex 11, roughly). */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    private static boolean isSpace(int c) {
        return c >= '\t' && c <= '\r' || c == 0x85 || Character.isSpaceChar(c);
    }

    private static boolean isPrintable(int c) {
        return !Character.isISOControl(c) && (c < 0xD800 || c > 0xDFFF) && (c & 0xFFFE) != 0xFFFE;
    }
}
