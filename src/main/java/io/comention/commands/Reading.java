package io.comention.commands;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import io.comention.articles.Articles;
import io.comention.articles.Reason;
import io.comention.articles.RecordCounts;
import io.comention.job.Job;
import io.comention.job.UserException;
import io.comention.tables.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was read of the corpus.
 *
 * @param articles those kept
 * @param duplicates articles that are not kept: there is a better one, or their file cannot be read to its end
 * @param rejectsByReason all rejects, the duplicates included
 * @param unreadable files that cannot be read to their end, and why; the first {@link #MOST_NAMED} of them
 * @param misread articles whose title or text was once read in the wrong encoding
 */
record Reading(
        long records,
        long articles,
        long duplicates,
        Map<String, Long> rejectsByReason,
        Map<String, String> unreadable,
        long misread) {
    private static final int MOST_NAMED = 10;

    static Reading of(Dataset<Row> records, RecordCounts counts) {
        Map<String, String> unreadable =
                counts.byReason().containsKey(Reason.UNREADABLE_FILE.id()) ? unreadable(records) : Map.of();
        return new Reading(
                counts.records(),
                counts.articles(),
                counts.duplicates(),
                counts.byReason(),
                unreadable,
                counts.misread());
    }

    private static Map<String, String> unreadable(Dataset<Row> records) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Row row : records.filter(col("reason").equalTo(Reason.UNREADABLE_FILE.id()))
                .groupBy("input")
                .agg(min("detail"))
                .orderBy("input")
                .limit(MOST_NAMED)
                .collectAsList()) {
            files.put(row.getString(0), row.getString(1));
        }
        return files;
    }

    /** Ends the run where storage failed: what was read is not kept for a later run, which may find all of it. */
    static void refuseFailures(Dataset<Row> records, RecordCounts counts) {
        if (!counts.storageFailed()) {
            return;
        }
        List<Row> failures = records.filter(col("is_part").and(col("detail").isNotNull()))
                .orderBy("input", "part")
                .select("input", "line", "detail")
                .limit(1)
                .collectAsList();
        for (Row first : failures) {
            throw UserException.input(first.getString(0) + ", record " + first.getLong(1) + ": " + first.getString(2));
        }
    }

    /** Ends the run where the corpus cannot be used, leaving its rejects to be read. */
    void check(Job job, Run run, Dataset<Row> records, Dataset<Row> duplicates) {
        if (this.records == 0) {
            throw UserException.input("corpus: the files hold no record");
        }
        long unusable = rejectsByReason.entrySet().stream()
                .filter(e ->
                        !Reason.valueOf(e.getKey().toUpperCase(Locale.ROOT)).isChosen())
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (unusable > job.maxRejectShare() * this.records) {
            throw UserException.input(String.format(
                    Locale.ROOT,
                    "corpus: %,d of %,d records cannot be used (%s), more than max_reject_share %s allows;"
                            + "%s nothing was published; they are listed in %s",
                    unusable,
                    this.records,
                    reasons(),
                    job.maxRejectShare(),
                    unreadable.entrySet().stream()
                            .findFirst()
                            .map(file -> " " + file.getKey() + ": " + file.getValue() + ";")
                            .orElse(""),
                    leave(run, records, duplicates)));
        }
        if (articles == 0) {
            throw UserException.input(String.format(
                    Locale.ROOT,
                    "corpus: of %,d records none is left (%s); nothing was published; they are listed in %s",
                    this.records,
                    reasons(),
                    leave(run, records, duplicates)));
        }
    }

    private static String leave(Run run, Dataset<Row> records, Dataset<Row> duplicates) {
        Path folder = run.leave(Tables.REJECTS, Articles.rejects(records, duplicates));
        return "file".equals(folder.toUri().getScheme()) ? folder.toUri().getPath() : folder.toString();
    }

    /** The reasons with their numbers, in words. */
    String reasons() {
        return rejectsByReason.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s %,d", e.getKey(), e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Nothing disappears: what was read must be what was written. */
    void checkPublished(long publishedArticles, long publishedRejects) {
        if (records != publishedArticles + publishedRejects || articles != publishedArticles) {
            throw new IllegalStateException(records + " records were read, but " + publishedArticles + " articles and "
                    + publishedRejects + " rejects written");
        }
    }
}
