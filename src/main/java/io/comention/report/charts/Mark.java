package io.comention.report.charts;

import java.time.LocalDate;

/**
 * A period with which something changes.
 *
 * @param label what to write above it; may be empty
 */
public record Mark(LocalDate period, String label) {}
