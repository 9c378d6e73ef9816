package io.comention.trends;

import io.comention.job.Job;
import io.comention.text.Snippet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of an article and what was chosen of it rows of table {@code evidence}. */
final class ShowSentences implements FlatMapFunction<Row, Row> {
    /** What is read of an article, in this order. */
    static final String[] COLUMNS = {"article_id", "source", "url", "title", "text", "chosen"};

    /** What is read of each sentence that was chosen, in this order. */
    static final String[] CHOSEN = {
        "entity_a",
        "entity_b",
        "granularity",
        "period",
        "rank",
        "published_date",
        "sentence",
        "sentence_begin",
        "sentence_end",
        "a_begin",
        "a_end",
        "a_kind",
        "b_begin",
        "b_end",
        "b_kind"
    };

    private final int maxCharacters;
    private final boolean keepText;

    ShowSentences(Job job) {
        this.maxCharacters = job.evidence().maxCharacters();
        this.keepText = job.keepText();
    }

    @Override
    public Iterator<Row> call(Row article) {
        List<Row> chosen = article.getList(5);
        List<Row> rows = new ArrayList<>(chosen.size());
        for (Row one : chosen) {
            rows.add(row(article, one, one.getInt(6) == 0 ? article.getString(3) : article.getString(4)));
        }
        return rows.iterator();
    }

    private Row row(Row article, Row chosen, String text) {
        Snippet names = new Snippet(
                Math.min(chosen.getInt(9), chosen.getInt(12)), Math.max(chosen.getInt(10), chosen.getInt(13)));
        Snippet shown = new Snippet(chosen.getInt(7), chosen.getInt(8)).around(names, text, maxCharacters);
        return RowFactory.create(
                chosen.get(0),
                chosen.get(1),
                chosen.get(2),
                chosen.get(3),
                chosen.get(4),
                article.get(0),
                chosen.get(5),
                article.get(1),
                article.get(3),
                article.get(2),
                chosen.get(6),
                keepText ? shown.of(text) : null,
                shown.begin(),
                chosen.get(9),
                chosen.get(10),
                chosen.get(11),
                chosen.get(12),
                chosen.get(13),
                chosen.get(14));
    }
}
