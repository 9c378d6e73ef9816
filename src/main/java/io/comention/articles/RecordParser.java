package io.comention.articles;

import io.comention.articles.RecordReader.Problem;
import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import io.comention.job.DateFallback;
import io.comention.job.Job;
import io.comention.job.LanguageCodes;
import io.comention.job.Limits;
import io.comention.tables.Digest;
import io.comention.text.Cleaning;
import io.comention.text.LanguageDetector;
import io.comention.text.Mojibake;
import io.comention.text.TextShape;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of every record an article or a reject: a row of the table {@code records}. Not for several threads. */
final class RecordParser {
    static final int LONGEST_ID = 1_000;
    private static final int MOST_MARKS = 1_000;

    private final Job job;
    private final CorpusEntry entry;
    private final Split split;
    private final Dates dates;
    private final String language;
    private final Map<ArticleField, String> fromPath;
    private LanguageDetector detector;

    RecordParser(Job job, Split split) {
        this.job = job;
        this.split = split;
        this.entry = job.corpus().get(split.entry());
        this.dates = Dates.of(job, entry);
        this.language = job.language(entry);
        this.fromPath = fieldsOfPath(entry, split.path());
    }

    private static Map<ArticleField, String> fieldsOfPath(CorpusEntry entry, String path) {
        Map<ArticleField, String> fields = new EnumMap<>(ArticleField.class);
        if (entry.pathPattern() != null) {
            Matcher matcher = Pattern.compile(entry.pathPattern()).matcher(path);
            if (matcher.find()) {
                for (ArticleField field : ArticleField.values()) {
                    if (entry.pathPattern().contains("(?<" + field.id() + ">")) {
                        fields.put(field, matcher.group(field.id()));
                    }
                }
            }
        }
        return fields;
    }

    /** The row of the record at which the reader stands. */
    Row parse(RecordReader reader) {
        Problem problem = reader.problem();
        if (problem != null) {
            return reject(reader, problem.reason(), problem.detail());
        }
        problem = problem(reader);
        if (problem != null) {
            return reject(reader, problem.reason(), problem.detail());
        }
        String title = blankToNull(cleaned(value(reader, ArticleField.TITLE)));
        String text = Objects.requireNonNullElse(cleaned(value(reader, ArticleField.TEXT)), "");
        if (title == null && text.isBlank()) {
            return reject(reader, Reason.MISSING_TEXT, "there is neither a title nor a text");
        }
        String date = blankToNull(value(reader, ArticleField.DATE));
        String dateSource = dateSource(reader);
        PublishedDate published = date == null ? null : dates.parse(date);
        if (published == null && job.dateFallback() == DateFallback.CAPTURED_AT && reader.capturedAt() != null) {
            date = reader.capturedAt().toString();
            dateSource = "captured_at";
            published = dates.parse(date);
        }
        if (date == null) {
            return reject(reader, Reason.MISSING_DATE, "there is no date");
        }
        if (published == null && dates.isAmbiguous(date)) {
            return reject(
                    reader,
                    Reason.AMBIGUOUS_DATE,
                    "'" + Excerpts.of(date) + "' can be read as two dates: say which with date_format");
        }
        if (published == null) {
            return reject(reader, Reason.UNKNOWN_DATE, "'" + Excerpts.of(date) + "' is no date in a known form");
        }
        if (job.from() != null && published.date().isBefore(job.from())
                || job.to() != null && !published.date().isBefore(job.to())) {
            return reject(reader, Reason.OUT_OF_RANGE, "published " + published.date());
        }
        String said = language(reader);
        String detected = said == null ? detect(title, text) : null;
        // null where an article is so short that others of its entry have a say: see Languages
        String settled = detected != null && LanguageDetector.isSure(title, text) ? detected : said;
        if (settled != null && !job.languages().isEmpty() && !job.languages().contains(settled)) {
            return reject(reader.number(), Reason.LANGUAGE, Languages.EXCLUDED + settled, null, detected);
        }
        String source = blankToNull(cleaned(value(reader, ArticleField.SOURCE)));
        String id = blankToNull(value(reader, ArticleField.ID));
        if (id != null && id.length() > LONGEST_ID) {
            return reject(reader, Reason.TOO_LONG, "the id has more than " + LONGEST_ID + " characters");
        }
        if (id == null) {
            id = Digest.of(source, date, title, text);
        } else if (job.corpus().size() > 1) {
            id = entry.name() + ":" + id;
        }
        return RowFactory.create(
                split.path(),
                split.part(),
                reader.number(),
                false,
                id,
                source,
                blankToNull(value(reader, ArticleField.URL)),
                title,
                settled,
                published.date(),
                published.at(),
                published.precision().id(),
                dateSource,
                reader.capturedAt(),
                text.length(),
                text,
                Digest.of(title, text),
                null,
                null,
                null,
                null,
                Mojibake.isIn(text) || title != null && Mojibake.isIn(title),
                split.entry(),
                detected);
    }

    /** What is wrong with the fields' characters, or null. */
    private Problem problem(RecordReader reader) {
        Limits limits = job.limits();
        for (ArticleField field : ArticleField.values()) {
            String value = value(reader, field);
            if (value == null) {
                continue;
            }
            if (value.length() > limits.articleCharacters()) {
                return tooLong(field, "", limits.articleCharacters());
            }
            TextShape shape = TextShape.of(value);
            if (!shape.isWhole()) {
                return new Problem(
                        Reason.ENCODING,
                        "the " + field.id() + " holds half a character (a surrogate without its pair)");
            }
            if (shape.longestWord() > limits.wordCharacters()) {
                return tooLong(field, "'s longest word", limits.wordCharacters());
            }
            if (shape.mostMarks() > MOST_MARKS) {
                return new Problem(
                        Reason.TOO_LONG,
                        "the " + field.id() + " has more than " + MOST_MARKS + " combining marks in a row");
            }
        }
        return null;
    }

    private static Problem tooLong(ArticleField field, String of, int most) {
        return new Problem(Reason.TOO_LONG, "the " + field.id() + of + " has more than " + most + " characters");
    }

    private String value(RecordReader reader, ArticleField field) {
        String constant = entry.source(field).value();
        if (constant != null) {
            return constant;
        }
        String value = reader.value(field);
        return value == null ? fromPath.get(field) : value;
    }

    private String dateSource(RecordReader reader) {
        if (entry.source(ArticleField.DATE).value() != null) {
            return "constant";
        }
        return reader.value(ArticleField.DATE) == null ? "path" : reader.dateSource();
    }

    /** What the record, its entry or the job says of the language; null where it is to be detected. */
    private String language(RecordReader reader) {
        String said = LanguageCodes.of(value(reader, ArticleField.LANGUAGE));
        return said == null && !language.equals(Job.DETECT) ? language : said;
    }

    private String detect(String title, String text) {
        if (detector == null) {
            detector = new LanguageDetector();
        }
        return detector.of(title, text);
    }

    private static String cleaned(String value) {
        return value == null ? null : Cleaning.clean(value);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private Row reject(RecordReader reader, Reason reason, String detail) {
        return reject(reader.number(), reason, detail, reason.isChosen() ? null : reader.excerpt(), null);
    }

    private Row reject(long number, Reason reason, String detail, String excerpt, String detected) {
        return RowFactory.create(
                split.path(),
                split.part(),
                number,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                reason.id(),
                reason.isChosen(),
                detail,
                excerpt,
                null,
                split.entry(),
                detected);
    }

    /** The row of a file of which the content cannot be read on. */
    Row unreadable(long number, String detail) {
        return reject(number, Reason.UNREADABLE_FILE, detail, "", null);
    }

    /**
     * The row of the part itself.
     *
     * @param failure what its storage failed with, or null
     */
    Row part(long numbersTaken, String failure) {
        return RowFactory.create(
                split.path(),
                split.part(),
                numbersTaken,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                failure,
                null,
                null,
                split.entry(),
                null);
    }
}
