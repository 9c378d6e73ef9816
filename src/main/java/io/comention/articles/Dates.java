package io.comention.articles;

import io.comention.job.CorpusEntry;
import io.comention.job.DateFormats;
import io.comention.job.DatePrecision;
import io.comention.job.Job;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads dates in the forms that corpora use: a year, a month, a day, a day and time with or without a zone, or seconds
 * or milliseconds since 1970. Not for several threads.
 *
 * <p>An instant has its day in the job's zone. A date without a time, or with one but no zone, is that day in any zone.
 * Numbers in which day and month could be mistaken for each other are not read unless the formats say their order.
 */
final class Dates {
    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Pattern MONTH = Pattern.compile("[12][0-9]{3}[-/](0[1-9]|1[0-2])");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([./-])([0-9]{1,2})\\2([12][0-9]{3})([ ,T].*)?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?([eE][+]?[0-9]{1,2})?");
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])([01][0-9]|2[0-3])[0-5][0-9]");
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

    private final ZoneId zone;
    private final List<Function<String, PublishedDate>> formats;
    private DateTimeFormatter last = ISO_LIKE;

    /** All known forms. */
    Dates(ZoneId zone) {
        this(zone, List.of(), Locale.ENGLISH);
    }

    /** Those of an entry's records; months in its language, else the job's, in English where it is to be detected. */
    static Dates of(Job job, CorpusEntry entry) {
        String language = Stream.of(job.language(entry), job.language(), "en")
                .filter(code -> !code.equals(Job.DETECT))
                .findFirst()
                .orElseThrow();
        return new Dates(job.timezone(), entry.dateFormats(), Locale.forLanguageTag(language));
    }

    /**
     * Dates in some formats and no others.
     *
     * @param formats names of {@link DateFormats} and patterns; empty: all known forms
     * @param locale whose names of months the patterns mean
     */
    Dates(ZoneId zone, List<String> formats, Locale locale) {
        this.zone = zone;
        this.formats = formats.isEmpty()
                ? List.of(this::known)
                : formats.stream().map(format -> reader(format, locale)).toList();
    }

    private Function<String, PublishedDate> reader(String format, Locale locale) {
        switch (format) {
            case DateFormats.KNOWN -> {
                return this::known;
            }
            case DateFormats.EPOCH_SECONDS -> {
                return date -> sinceEpoch(date, 0);
            }
            case DateFormats.EPOCH_MILLISECONDS -> {
                return date -> sinceEpoch(date, 3);
            }
            case DateFormats.DAY_FIRST -> {
                return date -> yearLast(date, true);
            }
            case DateFormats.MONTH_FIRST -> {
                return date -> yearLast(date, false);
            }
            default -> {
                DateTimeFormatter form = DateForms.pattern(format, locale);
                return date -> resolved(form, date);
            }
        }
    }

    /** The date, or null where the text is in none of the forms. */
    PublishedDate parse(String text) {
        String date = text.strip();
        if (date.length() > LONGEST) {
            return null;
        }
        for (Function<String, PublishedDate> format : formats) {
            PublishedDate found = format.apply(date);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether a text that is not read could be two dates. */
    boolean isAmbiguous(String text) {
        String date = text.strip();
        return date.length() <= LONGEST
                && (DAY_AND_TIME.matcher(date).matches()
                        || yearLast(date, true) != null && yearLast(date, false) != null);
    }

    private PublishedDate known(String date) {
        if (date.length() == 10 && date.charAt(4) == '-' && date.charAt(7) == '-') {
            return plainDay(date);
        }
        if (YEAR.matcher(date).matches()) {
            return new PublishedDate(LocalDate.of(Integer.parseInt(date), 1, 1), null, DatePrecision.YEAR);
        }
        if (MONTH.matcher(date).matches()) {
            return month(YearMonth.of(Integer.parseInt(date.substring(0, 4)), Integer.parseInt(date.substring(5))));
        }
        if (YEAR_LAST.matcher(date).matches()) {
            PublishedDate dayFirst = yearLast(date, true);
            PublishedDate monthFirst = yearLast(date, false);
            return dayFirst == null || dayFirst.equals(monthFirst) ? monthFirst : monthFirst == null ? dayFirst : null;
        }
        if (NUMBER.matcher(date).matches() && !date.startsWith("-")) {
            PublishedDate found = number(date);
            if (found != null) {
                return found;
            }
        }
        return written(date);
    }

    /** Nine or ten digits are seconds, twelve or thirteen milliseconds unless they could be a day and its time. */
    private PublishedDate number(String number) {
        int digits = new BigDecimal(number)
                .setScale(0, RoundingMode.FLOOR)
                .toPlainString()
                .length();
        if (DAY_AND_TIME.matcher(number).matches()) {
            return null;
        }
        return switch (digits) {
            case 9, 10 -> sinceEpoch(number, 0);
            case 12, 13 -> sinceEpoch(number, 3);
            case 14 -> written(number.substring(0, 8) + "T" + number.substring(8));
            default -> null;
        };
    }

    private PublishedDate sinceEpoch(String number, int decimals) {
        if (!NUMBER.matcher(number).matches()) {
            return null;
        }
        BigDecimal seconds = new BigDecimal(number).scaleByPowerOfTen(-decimals);
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        if (whole.abs().compareTo(BigDecimal.valueOf(1L << 40)) > 0) {
            return null;
        }
        Instant at = Instant.ofEpochSecond(
                whole.longValueExact(),
                seconds.subtract(whole).scaleByPowerOfTen(6).longValue() * 1_000);
        return withinReason(new PublishedDate(at.atZone(zone).toLocalDate(), at, DatePrecision.DAY));
    }

    private PublishedDate yearLast(String date, boolean dayFirst) {
        Matcher parts = YEAR_LAST.matcher(date);
        if (!parts.matches()) {
            return null;
        }
        String time = parts.group(5) == null ? "" : parts.group(5);
        return written(
                parts.group(4) + "/" + parts.group(dayFirst ? 3 : 1) + "/" + parts.group(dayFirst ? 1 : 3) + time);
    }

    private PublishedDate written(String date) {
        if (fits(ISO_LIKE, date)) {
            return resolved(ISO_LIKE, date);
        }
        String plain = DateForms.plain(date);
        if (fits(last, plain)) { // a corpus mostly keeps to one form
            return resolved(last, plain);
        }
        for (DateTimeFormatter form : DateForms.ALL) {
            if (fits(form, plain)) {
                last = form;
                return resolved(form, plain);
            }
        }
        return null;
    }

    private static boolean fits(DateTimeFormatter form, String date) {
        ParsePosition end = new ParsePosition(0);
        return form.parseUnresolved(date, end) != null && end.getIndex() == date.length();
    }

    /** The date in a form; null where it does not fit, or there is no such day, as the 31st of June. */
    private PublishedDate resolved(DateTimeFormatter form, String date) {
        try {
            return withinReason(published(form.parseBest(
                    date,
                    OffsetDateTime::from,
                    ZonedDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from,
                    YearMonth::from,
                    Year::from)));
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

    private static PublishedDate month(YearMonth month) {
        return new PublishedDate(month.atDay(1), null, DatePrecision.MONTH);
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
        if (parsed instanceof YearMonth month) {
            return month(month);
        }
        if (parsed instanceof Year year) {
            return new PublishedDate(year.atDay(1), null, DatePrecision.YEAR);
        }
        return new PublishedDate(LocalDate.ofEpochDay(parsed.getLong(ChronoField.EPOCH_DAY)), null, DatePrecision.DAY);
    }
}
