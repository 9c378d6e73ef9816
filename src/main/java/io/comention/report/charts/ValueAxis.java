package io.comention.report.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A scale of values that has a zero and round ticks: multiples of 1, 2 or 5 · 10^k that cover what is drawn. */
final class ValueAxis {
    private static final int[] MANTISSAS = {1, 2, 5};
    /** So much of a step is an error of rounding. */
    private static final double SLACK = 1e-9;

    private static final double LARGEST = 1e300;
    private static final double SMALLEST = 1e-290;

    private final int mantissa;
    private final int exponent;
    private final long first;
    private final long last;

    private ValueAxis(int mantissa, int exponent, long first, long last) {
        this.mantissa = mantissa;
        this.exponent = exponent;
        this.first = first;
        this.last = last;
    }

    /**
     * A scale that covers zero and a range.
     *
     * @param low the least value
     * @param high the greatest
     * @param most how many ticks there may be, 3 to 8
     * @throws IllegalArgumentException when an end is infinite or NaN
     */
    static ValueAxis of(double low, double high, int most) {
        if (!(Math.abs(low) <= LARGEST) || !(Math.abs(high) <= LARGEST) || low > high) {
            throw new IllegalArgumentException("no range to draw: " + low + " to " + high);
        }
        double bottom = Math.min(low, 0);
        double top = Math.max(high, 0);
        if (top - bottom < SMALLEST) {
            top = 1;
            bottom = 0;
        }
        int start = (int) Math.floor(Math.log10((top - bottom) / most));
        for (int exponent = start; ; exponent++) {
            for (int mantissa : MANTISSAS) {
                long first = (long) Math.floor(bottom / value(1, mantissa, exponent) + SLACK);
                long last = (long) Math.ceil(top / value(1, mantissa, exponent) - SLACK);
                if (last - first < most) {
                    return new ValueAxis(mantissa, exponent, first, last);
                }
            }
        }
    }

    private static double value(long steps, int mantissa, int exponent) {
        double whole = (double) steps * mantissa;
        return exponent < 0 ? whole / Math.pow(10, -exponent) : whole * Math.pow(10, exponent);
    }

    /** The value at the lower end. */
    double bottom() {
        return value(first, mantissa, exponent);
    }

    /** The value at the upper end. */
    double top() {
        return value(last, mantissa, exponent);
    }

    /** From the lower end to the upper. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long tick = first; tick <= last; tick++) {
            ticks.add(value(tick, mantissa, exponent));
        }
        return ticks;
    }

    /** Where a value is between two coordinates; what is beyond the scale is at its end. */
    double position(double value, double atBottom, double atTop) {
        double inside = Math.max(bottom(), Math.min(top(), value));
        return atBottom + (inside - bottom()) / (top() - bottom()) * (atTop - atBottom);
    }

    /** A tick as per cent, with the decimals that the steps need. */
    String percent(double tick) {
        return number(tick * 100, exponent + 2) + " %";
    }

    /** A tick as a number, with the decimals that the steps need. */
    String number(double tick) {
        return number(tick, exponent);
    }

    private static String number(double value, int exponent) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, -exponent) + "f", value == 0 ? 0.0 : value);
    }
}
