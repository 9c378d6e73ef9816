package io.comention.terms;

import io.comention.text.TermCounts;
import io.comention.text.TermNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Ranks an article's terms: rows of table {@code article_terms}. */
final class RankTerms implements FlatMapFunction<Row, Row> {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"article_id", "published_date", "date_precision", "terms"};

    private final Broadcast<TermFrequencies> frequencies;
    private final int perArticle;

    private record Scored(int term, int occurrences, double tfidf) {}

    RankTerms(Broadcast<TermFrequencies> frequencies, int perArticle) {
        this.frequencies = frequencies;
        this.perArticle = perArticle;
    }

    @Override
    public Iterator<Row> call(Row article) {
        TermFrequencies known = frequencies.value();
        TermNumbers terms = known.terms();
        Comparator<Scored> bestFirst = Comparator.comparingDouble(Scored::tfidf)
                .reversed()
                .thenComparing((a, b) -> terms.compare(a.term(), b.term()));
        PriorityQueue<Scored> best = new PriorityQueue<>(perArticle + 1, bestFirst.reversed());
        TermCounts.unpack(article.getAs(3)).forEach((text, from, to, occurrences) -> {
            int term = terms.find(text, from, to);
            if (term >= 0) {
                double tfidf = occurrences * known.inverse(term);
                if (best.size() < perArticle || tfidf >= best.peek().tfidf()) {
                    best.add(new Scored(term, occurrences, tfidf));
                    if (best.size() > perArticle) {
                        best.poll();
                    }
                }
            }
        });
        List<Scored> ranked = new ArrayList<>(best);
        ranked.sort(bestFirst);
        List<Row> rows = new ArrayList<>(ranked.size());
        for (Scored scored : ranked) {
            rows.add(RowFactory.create(
                    article.get(0),
                    article.get(1),
                    article.get(2),
                    rows.size() + 1,
                    terms.term(scored.term()),
                    (long) scored.occurrences(),
                    (long) known.frequency(scored.term()),
                    known.articles(),
                    scored.tfidf()));
        }
        return rows.iterator();
    }
}
