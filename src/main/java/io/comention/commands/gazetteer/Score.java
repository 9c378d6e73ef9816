package io.comention.commands.gazetteer;

import java.util.Locale;

/** How many mentions were expected, how many found, how many of these right. */
final class Score {
    private int expected;
    private int found;
    private int right;

    void add(int moreExpected, int moreFound, int moreRight) {
        expected += moreExpected;
        found += moreFound;
        right += moreRight;
    }

    int expected() {
        return expected;
    }

    int found() {
        return found;
    }

    /** False and missed ones. */
    int mistakes() {
        return expected + found - 2 * right;
    }

    static String heading(String of) {
        return String.format(
                Locale.ROOT,
                "%-32s %8s %7s %7s %10s %7s %7s",
                of,
                "expected",
                "found",
                "right",
                "precision",
                "recall",
                "F1");
    }

    String line(String of) {
        return String.format(
                Locale.ROOT,
                "%-32s %8d %7d %7d %10s %7s %7s",
                of,
                expected,
                found,
                right,
                share(right, found),
                share(right, expected),
                share(2 * right, expected + found));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.4f", (double) part / whole);
    }
}
