package io.comention.topics;

import io.comention.annotations.CountedMentions;
import io.comention.annotations.Mentions;
import io.comention.terms.Rows;
import io.comention.text.TermCounts;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of an annotation a row of {@link TopicArticles}; none where the article has no term of the vocabulary. */
final class FindTerms implements FlatMapFunction<Row, Row> {
    /** What is read of an annotation, in this order. */
    static final String[] COLUMNS = {"article_id", "published_date", "date_precision", "terms", "mentions"};

    private final Broadcast<Vocabulary> vocabulary;
    private final Broadcast<CountedMentions> counted;
    private final int maxEntities;

    FindTerms(Broadcast<Vocabulary> vocabulary, Broadcast<CountedMentions> counted, int maxEntities) {
        this.vocabulary = vocabulary;
        this.counted = counted;
        this.maxEntities = maxEntities;
    }

    @Override
    public Iterator<Row> call(Row article) {
        Vocabulary known = vocabulary.value();
        SortedMap<Integer, Integer> found = new TreeMap<>();
        TermCounts.unpack(article.getAs(3)).forEach((text, from, to, occurrences) -> {
            int place = known.place(text, from, to);
            if (place >= 0) {
                found.put(place, occurrences);
            }
        });
        if (found.isEmpty()) {
            return List.<Row>of().iterator();
        }
        Set<String> entities = named(Mentions.of(article.getAs(4)));
        return List.of(RowFactory.create(
                        article.get(0),
                        article.get(1),
                        article.get(2),
                        entities.size() > maxEntities ? null : Rows.sequence(entities),
                        Rows.sequence(found.keySet()),
                        Rows.sequence(found.values())))
                .iterator();
    }

    private Set<String> named(Mentions mentions) {
        Set<String> named = new TreeSet<>();
        while (mentions.next()) {
            String entity = counted.value().countsFor(mentions);
            if (entity != null) {
                named.add(entity);
            }
        }
        return named;
    }
}
