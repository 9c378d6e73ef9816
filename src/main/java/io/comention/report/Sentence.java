package io.comention.report;

import io.comention.job.EntityPair;
import java.time.LocalDate;

/**
 * A sentence that names a pair: a row of table {@code evidence}.
 *
 * @param monthly whether the period is a month, not a year
 * @param snippet empty where the job keeps no text
 * @param a where the first of the pair is named in the snippet
 * @param b where the second is
 */
record Sentence(
        EntityPair pair,
        boolean monthly,
        LocalDate period,
        int rank,
        LocalDate published,
        String source,
        String title,
        String url,
        String snippet,
        Named a,
        Named b) {
    /**
     * A mention in a snippet, as UTF-16 offsets.
     *
     * @param kind of its alias
     */
    record Named(int begin, int end, String kind) {
        private boolean isIn(String snippet) {
            return begin >= 0 && begin < end && end <= snippet.length();
        }
    }

    static Sentence of(Cells row) {
        int begin = row.has("begin") ? row.integer("begin") : 0;
        return new Sentence(
                EntityPair.of(row.text("entity_a"), row.text("entity_b")),
                row.text("granularity").equals("month"),
                row.day("period"),
                row.integer("rank"),
                row.day("published_date"),
                row.text("source"),
                row.text("title"),
                row.text("url"),
                row.text("snippet"),
                named(row, "a", begin),
                named(row, "b", begin));
    }

    private static Named named(Cells row, String which, int begin) {
        return new Named(
                row.integer(which + "_begin") - begin, row.integer(which + "_end") - begin, row.text(which + "_kind"));
    }

    /** Whether both mentions can be marked, which two in one place cannot. */
    boolean canBeMarked() {
        return a.isIn(snippet) && b.isIn(snippet) && (a.end() <= b.begin() || b.end() <= a.begin());
    }

    /** The year or month, as anchors and headings have it. */
    String periodName() {
        String day = period.toString();
        return monthly ? day.substring(0, 7) : day.substring(0, 4);
    }
}
