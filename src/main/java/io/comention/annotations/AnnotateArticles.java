package io.comention.annotations;

import io.comention.text.StopWords;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/** Turns rows with {@link #COLUMNS} into rows of the table {@code annotations}. */
final class AnnotateArticles implements MapPartitionsFunction<Row, Row> {
    /** What is read of an article, in this order. */
    static final String[] COLUMNS = {
        "article_id", "published_date", "date_precision", "source", "language", "title", "text"
    };

    private final Broadcast<AnnotatorPool> pool;

    AnnotateArticles(Broadcast<AnnotatorPool> pool) {
        this.pool = pool;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
        Map<String, Annotator> annotators = new HashMap<>();
        AnnotatorPool idle = pool.value();
        TaskContext.get()
                .addTaskCompletionListener((TaskCompletionListener) task -> annotators.forEach(idle::giveBack));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return articles.hasNext();
            }

            @Override
            public Row next() {
                Row article = articles.next();
                Annotator annotator = annotators.computeIfAbsent(StopWords.listFor(article.getString(4)), idle::take);
                return row(
                        article,
                        annotator.annotate(
                                orEmpty(article.getString(5)), orEmpty(article.getString(6)), article.getString(4)));
            }
        };
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Row row(Row article, Annotation annotation) {
        return RowFactory.create(
                article.get(0),
                article.get(1),
                article.get(2),
                article.get(3),
                article.get(4),
                annotation.sentences(),
                annotation.tokens(),
                annotation.countedSentences(),
                annotation.countedParagraphs(),
                Mentions.pack(annotation.mentions()),
                rejected(annotation.rejected()),
                names(annotation.names()),
                annotation.terms().pack(),
                annotation.signature().pack());
    }

    private static Row[] rejected(List<RejectedAlias> rejected) {
        return rejected.stream()
                .map(alias -> RowFactory.create(alias.alias(), alias.rule(), alias.times()))
                .toArray(Row[]::new);
    }

    private static Row[] names(List<UnlistedName> names) {
        return names.stream()
                .map(name -> RowFactory.create(
                        name.name(),
                        name.occurrences(),
                        name.initial(),
                        name.lowerCase(),
                        name.field().id(),
                        name.begin(),
                        name.end(),
                        name.partners().entrySet().stream()
                                .map(partner -> RowFactory.create(partner.getKey(), partner.getValue()))
                                .toArray(Row[]::new)))
                .toArray(Row[]::new);
    }
}
