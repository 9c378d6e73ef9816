package io.comention.articles;

import io.comention.job.DatePrecision;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads dates in the forms that corpora use: a year, a month, a day, or a day and time with or without a zone.
 *
 * <p>An instant has its day in the job's zone. A date without a time, or with one but no zone, is that day in any zone.
 * Forms in which day and month could be mistaken for each other are not read.
 */
final class Dates {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}[-/](0[1-9]|1[0-2])");
    private static final int LONGEST = 64;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2100;

    private static final DateTimeFormatter ISO_LIKE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X][VV]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final List<DateTimeFormatter> FORMS = List.of(
            ISO_LIKE,
            DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT),
            form("uuuuMMdd['T'HHmmss[XXX][XX][X]]"),
            form("uuuu/M/d[' 'H:mm[:ss]]"),
            form("[EEEE, ][EEE, ]d MMMM uuuu[' 'H:mm[:ss][' 'z]]"),
            form("[EEEE, ][EEE, ]d MMM uuuu[' 'H:mm[:ss][' 'z]]"),
            form("[EEEE, ][EEE, ]MMMM d, uuuu[' 'H:mm[:ss][' 'z]]"),
            form("[EEEE, ][EEE, ]MMM d, uuuu[' 'H:mm[:ss][' 'z]]"));

    private final ZoneId zone;

    Dates(ZoneId zone) {
        this.zone = zone;
    }

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** The date, or null where the text is in none of the forms. */
    PublishedDate parse(String text) {
        String date = text.strip();
        if (date.length() > LONGEST) {
            return null;
        }
        if (date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-') {
            return plainDay(date);
        }
        if (YEAR.matcher(date).matches()) {
            return new PublishedDate(LocalDate.of(Integer.parseInt(date), 1, 1), null, DatePrecision.YEAR);
        }
        if (MONTH.matcher(date).matches()) {
            return new PublishedDate(
                    LocalDate.of(Integer.parseInt(date.substring(0, 4)), Integer.parseInt(date.substring(5)), 1),
                    null,
                    DatePrecision.MONTH);
        }
        for (DateTimeFormatter form : FORMS) {
            ParsePosition end = new ParsePosition(0);
            if (form.parseUnresolved(date, end) != null && end.getIndex() == date.length()) {
                return resolved(form, date);
            }
        }
        return null;
    }

    /** The date in the one form that fits; null where there is no such day, as the 31st of June. */
    private PublishedDate resolved(DateTimeFormatter form, String date) {
        try {
            return withinReason(published(form.parseBest(
                    date, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static PublishedDate plainDay(String date) {
        try {
            return withinReason(new PublishedDate(LocalDate.parse(date), null, DatePrecision.DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null for a slip of the pen such as the year 20210, which would make every series that long. */
    private static PublishedDate withinReason(PublishedDate published) {
        int year = published.date().getYear();
        return year < FIRST_YEAR || year > LAST_YEAR ? null : published;
    }

    private PublishedDate published(TemporalAccessor parsed) {
        if (parsed instanceof OffsetDateTime at) {
            return new PublishedDate(at.atZoneSameInstant(zone).toLocalDate(), at.toInstant(), DatePrecision.DAY);
        }
        if (parsed instanceof ZonedDateTime at) {
            return new PublishedDate(at.withZoneSameInstant(zone).toLocalDate(), at.toInstant(), DatePrecision.DAY);
        }
        return new PublishedDate(LocalDate.ofEpochDay(parsed.getLong(ChronoField.EPOCH_DAY)), null, DatePrecision.DAY);
    }
}
