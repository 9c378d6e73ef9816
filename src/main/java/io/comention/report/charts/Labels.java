package io.comention.report.charts;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.Locale;

/** How wide text will be, more or less, and what of it has room. Nobody knows the reader's font: widths are generous. */
final class Labels {
    /** The height of letters and of a line, in the units of the chart. */
    static final double SIZE = 12;

    /** How much wider bold letters are. */
    static final double BOLD = 1.12;

    private static final String NARROW = "iljtfrI.,:;'|!()[]{}/ -·’‘";

    private static final String WIDE = "mwMW@%—…";

    private Labels() {}

    /** The width of a text. */
    static double width(String text) {
        return SIZE * text.codePoints().mapToDouble(Labels::em).sum();
    }

    private static double em(int c) {
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> {
                return 0;
            }
            default -> {
                if (NARROW.indexOf(c) >= 0) {
                    return 0.38;
                }
                if (WIDE.indexOf(c) >= 0) {
                    return 1;
                }
                if (c >= 0x1100 && (Character.isIdeographic(c) || c >= 0x1F000 || (c >= 0x3000 && c < 0xD7FF))) {
                    return 1.05;
                }
                return Character.isUpperCase(c) ? 0.72 : 0.63;
            }
        }
    }

    /** Whether a text has too little room. */
    static boolean isCut(String text, double room) {
        return width(text) > room;
    }

    /** As much of a text as has room, with an ellipsis where something is cut. */
    static String cut(String text, double room) {
        if (!isCut(text, room)) {
            return isolated(text);
        }
        double left = room - width("…");
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (width(text.substring(0, next)) > left) {
                break;
            }
            end = next;
        }
        return isolated(text.substring(0, end).stripTrailing() + "…");
    }

    /** Text that may run from right to left, so that what it ends with stays at its end. */
    private static String isolated(String text) {
        char[] characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length) ? "\u2068" + text + "\u2069" : text;
    }
}
