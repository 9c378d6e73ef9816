package io.comention.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;

import io.comention.job.TopicOptions;
import io.comention.tables.TermTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Topics by number, the one with the largest share of the articles first. */
public final class Topics {
    private final TopicModel model;
    private final TopicOptions options;
    private final List<Topic> inOrder;

    private Topics(TopicModel model, TopicOptions options, List<Topic> inOrder) {
        this.model = model;
        this.options = options;
        this.inOrder = inOrder;
    }

    /**
     * Numbers the topics of a model: by their share, then by their most probable term, then as the model has them.
     *
     * @param shares of {@link TopicModel#shares}
     */
    public static Topics number(TopicModel model, Dataset<Row> shares, TopicOptions options) {
        long[] sums = new long[options.number()];
        for (Row row : shares.select(posexplode(col("shares")))
                .groupBy("pos")
                .agg(sum("col"))
                .collectAsList()) {
            sums[row.getInt(0)] = row.getLong(1);
        }
        List<Topic> topics = new ArrayList<>(model.topics(Math.max(options.terms(), TermSlots.FIRST)));
        topics.sort(Comparator.comparingLong((Topic topic) -> -sums[topic.place()])
                .thenComparing(topic -> topic.terms().get(0).place())
                .thenComparing(Topic::place));
        return new Topics(model, options, List.copyOf(topics));
    }

    /**
     * What each article is about: {@code published_date, date_precision, entities, shares, topic}, the shares in the
     * order of the topics' numbers.
     *
     * @param shares of {@link TopicModel#shares}
     */
    public Dataset<Row> ofArticles(Dataset<Row> shares) {
        String order =
                inOrder.stream().map(topic -> Integer.toString(topic.place())).collect(Collectors.joining(", "));
        return shares.withColumn("shares", expr("transform(array(" + order + "), place -> shares[place])"))
                .withColumn("topic", expr("CAST(array_position(shares, array_max(shares)) AS INT)"));
    }

    /**
     * Of each day and topic the sum of its shares, and the articles whose main topic it is: {@code published_date,
     * date_precision, topic, share, articles}.
     *
     * @param articles of {@link #ofArticles}
     */
    public static Dataset<Row> daily(Dataset<Row> articles) {
        return articles.select(
                        col("published_date"),
                        col("date_precision"),
                        col("topic").as("main"),
                        posexplode(col("shares")))
                .selectExpr(
                        "published_date",
                        "date_precision",
                        "pos + 1 AS topic",
                        "CAST(col AS BIGINT) AS share",
                        "IF(pos + 1 = main, 1L, 0L) AS article")
                .groupBy("published_date", "date_precision", "topic")
                .agg(sum("share").as("share"), sum("article").as("articles"));
    }

    /** The mean of shares that add up to {@code share}; there is at least one article wherever there are shares. */
    public static Column mean(String share, String articles) {
        return col(share).divide((double) TopicModel.WHOLE).divide(col(articles));
    }

    /**
     * Table {@code topics}.
     *
     * @param articles of {@link TopicArticles}
     * @param daily of {@link #daily}
     */
    public Dataset<Row> table(Dataset<Row> articles, Dataset<Row> daily) {
        TopicTerms terms = TopicTerms.count(articles, model, inOrder);
        List<Row> rows = new ArrayList<>();
        for (Row row : daily.groupBy("topic")
                .agg(sum("articles"), sum("share"))
                .orderBy("topic")
                .collectAsList()) {
            Topic topic = inOrder.get(row.getInt(0) - 1);
            rows.add(RowFactory.create(
                    row.getInt(0),
                    terms(topic, terms),
                    terms.coherence(topic).orElse(null),
                    row.getLong(1),
                    row.getLong(2) / (double) TopicModel.WHOLE / model.articles()));
        }
        return articles.sparkSession().createDataFrame(rows, TermTables.TOPICS.schema());
    }

    private Row[] terms(Topic topic, TopicTerms terms) {
        return topic.terms().stream()
                .limit(options.terms())
                .map(term -> RowFactory.create(
                        model.vocabulary().term(term.place()), term.weight(), terms.articles(term.place())))
                .toArray(Row[]::new);
    }
}
