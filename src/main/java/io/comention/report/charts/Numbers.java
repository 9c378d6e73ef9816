package io.comention.report.charts;

import java.util.Locale;

/** Numbers as people and as SVG read them. */
final class Numbers {
    private Numbers() {}

    /** A value that may be missing but must not be infinite or NaN. */
    static void requireFinite(Double value) {
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number to draw: " + value);
        }
    }

    /** A length in tenths, as charts round all of them. */
    static long tenths(double length) {
        requireFinite(length);
        return Math.round(length * 10);
    }

    /** Tenths without any character that SVG can do without: {@code 12}, {@code 12.5}, {@code -.5}. */
    static String ofTenths(long tenths) {
        long size = Math.abs(tenths);
        String whole = size >= 10 || size == 0 ? Long.toString(size / 10) : "";
        String part = size % 10 == 0 ? "" : "." + size % 10;
        return (tenths < 0 ? "-" : "") + whole + part;
    }

    /** A coordinate, to one decimal. */
    static String coordinate(double length) {
        return ofTenths(tenths(length));
    }

    /** A count with its thousands apart. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share as per cent, with two digits that say something or one decimal. */
    static String percent(double share) {
        return percentDigits(share, decimals(share)) + " %";
    }

    /** How many decimals a share needs as per cent: one, or more for the small ones, four at most. */
    static int decimals(double share) {
        double percent = Math.abs(share * 100);
        if (percent >= 1 || percent == 0) {
            return 1;
        }
        return Math.min(4, (int) Math.ceil(-Math.log10(percent)) + 1);
    }

    /** A share as per cent, without the sign; none and all are whole. */
    static String percentDigits(double share, int decimals) {
        double percent = share * 100;
        if (percent == 0 || percent == 100) {
            return Integer.toString((int) percent);
        }
        return String.format(Locale.ROOT, "%." + decimals + "f", percent);
    }
}
