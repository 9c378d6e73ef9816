package io.comention.topics;

import static org.apache.spark.sql.functions.col;

import io.comention.job.TopicOptions;
import io.comention.terms.Terms;
import io.comention.text.TermNumbers;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The terms that topics are made of, in their order, so that a term has the same place in every run. */
public final class Vocabulary implements Serializable {
    private final List<String> terms;
    private final TermNumbers places = new TermNumbers();

    Vocabulary(List<String> terms) {
        this.terms = List.copyOf(terms);
        for (String term : terms) {
            places.number(term);
        }
    }

    /**
     * The {@code topics.vocabulary} terms that mark the corpus most, but those in more than half of the articles, which
     * are in every topic and tell none from another.
     *
     * @param histories rows of table {@code term_histories}: of the terms that count
     * @param articles how many articles there are
     */
    public static Vocabulary of(Dataset<Row> histories, long articles, TopicOptions options) {
        Dataset<Row> telling = histories.filter(col("df").leq(articles / 2));
        return new Vocabulary(Terms.marking(telling, articles, options.vocabulary())
                .orderBy("term")
                .as(Encoders.STRING())
                .collectAsList());
    }

    int size() {
        return terms.size();
    }

    String term(int place) {
        return terms.get(place);
    }

    /** The place of a term, {@code text[from, to)} in UTF-8, or −1. */
    int place(byte[] text, int from, int to) {
        return places.find(text, from, to);
    }
}
