package io.comention.terms;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Ranks an article's terms from its own array: rows of table {@code article_terms}. */
final class RankTerms implements FlatMapFunction<Row, Row> {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"article_id", "published_date", "date_precision", "terms"};

    private static final Comparator<Scored> WORST_FIRST =
            Comparator.comparingDouble(Scored::tfidf).thenComparing(Scored::term, RankTerms::compareBackwards);

    private final Broadcast<TermFrequencies> frequencies;
    private final int perArticle;

    private record Scored(String term, int occurrences, int frequency, double tfidf) {}

    RankTerms(Broadcast<TermFrequencies> frequencies, int perArticle) {
        this.frequencies = frequencies;
        this.perArticle = perArticle;
    }

    /** The reverse of the order of code points, which is that of Spark's strings and not that of Java's. */
    private static int compareBackwards(String a, String b) {
        return Arrays.compareUnsigned(b.getBytes(StandardCharsets.UTF_8), a.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Iterator<Row> call(Row article) {
        TermFrequencies known = frequencies.value();
        PriorityQueue<Scored> best = new PriorityQueue<>(perArticle + 1, WORST_FIRST);
        for (Row counted : article.<Row>getList(3)) {
            String term = counted.getString(0);
            int place = known.place(term);
            if (place >= 0) {
                double tfidf = counted.getInt(1) * known.inverse(place);
                if (best.size() < perArticle || tfidf >= best.peek().tfidf()) {
                    best.add(new Scored(term, counted.getInt(1), known.frequency(place), tfidf));
                    if (best.size() > perArticle) {
                        best.poll();
                    }
                }
            }
        }
        List<Scored> ranked = new ArrayList<>(best);
        ranked.sort(WORST_FIRST.reversed());
        List<Row> rows = new ArrayList<>(ranked.size());
        for (Scored scored : ranked) {
            rows.add(RowFactory.create(
                    article.get(0),
                    article.get(1),
                    article.get(2),
                    rows.size() + 1,
                    scored.term(),
                    (long) scored.occurrences(),
                    (long) scored.frequency(),
                    known.articles(),
                    scored.tfidf()));
        }
        return rows.iterator();
    }
}
