package io.comention.report;

import java.util.Locale;

/** Numbers as people read them. */
public final class Amounts {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    private Amounts() {}

    /** Bytes, kilobytes and so on, by thousands. */
    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit + 1 < UNITS.length) {
            amount /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS[unit]);
    }

    /** How many there are of a thing, which is named in the singular. */
    public static String count(long count, String thing) {
        String things = thing.endsWith("y") && !thing.endsWith("ay")
                ? thing.substring(0, thing.length() - 1) + "ies"
                : thing.endsWith("s") ? thing + "es" : thing + "s";
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? thing : things);
    }
}
