package io.comention.trends;

import io.comention.text.Snippet;
import io.comention.trends.Candidate.Article;
import io.comention.trends.Candidate.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Sentences as rows of table {@code evidence_chosen}, and back. */
final class EvidenceRows {
    /** How many columns say of what pair and period a row is. */
    static final int KEY = 4;

    private EvidenceRows() {}

    /** A pair's best sentences of a period, ranked from 1. */
    static List<Row> of(String granularity, LocalDate period, BestCandidates best) {
        List<Row> rows = new ArrayList<>(best.size());
        for (Candidate candidate : best.ranked()) {
            Named a = candidate.a();
            Named b = candidate.b();
            rows.add(RowFactory.create(
                    a.entity(),
                    b.entity(),
                    granularity,
                    period,
                    rows.size() + 1,
                    candidate.article().id(),
                    candidate.article().day(),
                    candidate.article().source(),
                    candidate.sentence(),
                    candidate.bounds().begin(),
                    candidate.bounds().end(),
                    a.begin(),
                    a.end(),
                    a.kind(),
                    b.begin(),
                    b.end(),
                    b.kind()));
        }
        return rows;
    }

    static Candidate candidate(Row row) {
        return new Candidate(
                new Article(row.getString(5), row.getAs(6), row.getString(7)),
                row.getInt(8),
                new Snippet(row.getInt(9), row.getInt(10)),
                new Named(row.getString(0), row.getString(13), row.getInt(11), row.getInt(12)),
                new Named(row.getString(1), row.getString(16), row.getInt(14), row.getInt(15)));
    }
}
