package io.comention.report.charts;

import java.time.LocalDate;

/**
 * Periods in a row that belong together, such as a burst.
 *
 * @param start the first period
 * @param end the last period, included
 * @param label what to write above it; may be empty
 */
public record Span(LocalDate start, LocalDate end, String label) {
    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a span that ends before it starts: " + start + " to " + end);
        }
    }
}
