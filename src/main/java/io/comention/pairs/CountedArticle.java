package io.comention.pairs;

import io.comention.job.DatePrecision;
import io.comention.job.Unit;
import java.time.LocalDate;
import org.apache.spark.sql.Row;

/**
 * The article at hand, its mentions apart.
 *
 * @param source null where unknown
 * @param story number of its story; null where it is alone in it
 * @param head whether it is its story's head
 */
record CountedArticle(
        LocalDate day,
        DatePrecision precision,
        String source,
        int sentences,
        int paragraphs,
        Long story,
        boolean head) {

    /** From a row with {@link CountUnits#COLUMNS}. */
    static CountedArticle of(Row row) {
        return new CountedArticle(
                row.getAs(0),
                DatePrecision.of(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getAs(6),
                !row.isNullAt(7) && row.getBoolean(7));
    }

    /** Whether units of this kind are counted in it: of what is printed again, some only once. */
    boolean counts(Unit unit) {
        return switch (unit) {
            case ARTICLE -> true;
            case STORY -> story == null;
            case PARAGRAPH, SENTENCE -> story == null || head;
        };
    }

    long unitsOf(Unit unit) {
        return switch (unit) {
            case ARTICLE, STORY -> 1;
            case PARAGRAPH -> paragraphs;
            case SENTENCE -> sentences;
        };
    }
}
