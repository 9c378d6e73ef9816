package io.comention.articles;

import io.comention.job.DatePrecision;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When an article was published.
 *
 * @param date its day in the job's time zone, or the first day of its month or year
 * @param at its instant, or null where no time with a zone is known
 */
record PublishedDate(LocalDate date, Instant at, DatePrecision precision) {}
