package io.comention.text;

import java.util.Locale;

/**
 * The tokens on which names are matched.
 *
 * <p>OpenNLP leaves "Taliban's", "Anti-Taliban" and "Russia–Taliban" whole, and sometimes cuts inside a run of letters,
 * depending on the punctuation beside it. A match token is a run of letters, digits and marks, whatever stands beside
 * it; {@code 's} is one of its own, and so is every other character. Apostrophes between letters (Da'esh) and the full
 * stops of abbreviations (U.S.) stay inside.
 *
 * <p>Where a script puts no spaces between words, no rule without a dictionary finds them: there every character is a
 * match token (with its marks), so that a name is found wherever its characters follow one another. Katakana, in which
 * foreign names stand out from the rest, stays together.
 */
public final class MatchTokens {
    /** The first character of Thai, before which no script does without spaces. */
    private static final int FIRST_WITHOUT_SPACES = 0x0E01;

    private MatchTokens() {}

    /**
     * Cuts {@code text[begin, end)}, which holds no white space, into match tokens.
     *
     * @param spans filled with begin and end of each; must have room for two numbers per character
     * @return how many numbers were filled in
     */
    static int split(String text, int begin, int end, int[] spans) {
        int size = 0;
        int at = begin;
        while (at < end) {
            int stop = wordEnd(text, at, end);
            spans[size++] = at;
            spans[size++] = stop;
            at = stop;
        }
        return size;
    }

    private static int wordEnd(String text, int begin, int end) {
        int first = text.codePointAt(begin);
        if (isApostrophe(first) && isPossessive(text, begin, end)) {
            return begin + 2;
        }
        if (!isWord(first)) {
            return begin + Character.charCount(first);
        }
        if (standsAlone(first)) {
            return marksEnd(text, begin + Character.charCount(first), end);
        }
        int abbreviation = abbreviationEnd(text, begin, end);
        if (abbreviation > begin) {
            return abbreviation;
        }
        int at = begin + Character.charCount(first);
        while (at < end) {
            int c = text.codePointAt(at);
            boolean inside = isWord(c) && isOfOneWord(first, c)
                    || isApostrophe(c)
                            && at + 1 < end
                            && Character.isLetter(text.codePointAt(at + 1))
                            && !isPossessive(text, at, end);
            if (!inside) {
                break;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isOfOneWord(int first, int c) {
        return c < FIRST_WITHOUT_SPACES && first < FIRST_WITHOUT_SPACES
                || isMark(c)
                || !standsAlone(c) && isKatakana(c) == isKatakana(first);
    }

    private static int marksEnd(String text, int from, int end) {
        int at = from;
        while (at < end && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Whether a character is of a script that puts no spaces between words. */
    static boolean standsAlone(int c) {
        if (c < FIRST_WITHOUT_SPACES || isMark(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isKatakana(int c) {
        return c >= '\u30A1' && c <= '\u30FF' && c != '\u30FB' || c >= '\u31F0' && c <= '\u31FF';
    }

    /** The end of single letters with full stops (U.S., a.m.), at least two of them; otherwise {@code begin}. */
    private static int abbreviationEnd(String text, int begin, int end) {
        int at = begin;
        int letters = 0;
        while (at < end
                && Character.isLetter(text.charAt(at))
                && (at + 1 == end || !isWord(text.codePointAt(at + 1)))) {
            letters++;
            at++;
            if (at == end || text.charAt(at) != '.') {
                break;
            }
            at++;
        }
        return letters > 1 ? at : begin;
    }

    private static boolean isPossessive(String text, int apostrophe, int end) {
        int s = apostrophe + 1;
        return s < end
                && (text.charAt(s) == 's' || text.charAt(s) == 'S')
                && (s + 1 == end || !isWord(text.codePointAt(s + 1)));
    }

    private static boolean isWord(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> !isApostrophe(c);
            default -> false;
        };
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ' || c == '‘';
    }

    static boolean isDash(int c) {
        return c == '-' || c >= '‐' && c <= '―' || c == '−';
    }

    /** The token in its own case, with one kind of apostrophe and dash and without an abbreviation's last full stop. */
    public static String plain(String token) {
        int end = token.length();
        if (end > 2 && token.charAt(end - 1) == '.') {
            end--;
        }
        StringBuilder plain = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = token.charAt(i);
            plain.append(isApostrophe(c) ? '\'' : isDash(c) ? '-' : c);
        }
        return plain.toString();
    }

    /** {@link #plain} in lower case: what two tokens must share to be the same word. */
    public static String fold(String token) {
        return plain(token).toLowerCase(Locale.ROOT);
    }
}
