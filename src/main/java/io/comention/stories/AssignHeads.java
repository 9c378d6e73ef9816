package io.comention.stories;

import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Gives connected articles their heads: rows {@code component, article_id, published_date, date_precision} in the order
 * of these columns into rows of table {@code story_members}.
 *
 * <p>The earliest article of a component is a head, and so is the first that is too late for the head before it.
 */
final class AssignHeads implements MapPartitionsFunction<Row, Row> {
    private final int withinDays;

    AssignHeads(int withinDays) {
        this.withinDays = withinDays;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
        return new Iterator<>() {
            private Row head;

            @Override
            public boolean hasNext() {
                return articles.hasNext();
            }

            @Override
            public Row next() {
                Row article = articles.next();
                if (head == null || !belongs(article, head)) {
                    head = article;
                }
                return RowFactory.create(article.get(1), head.get(1), article == head, head.get(2), head.get(3));
            }
        };
    }

    private boolean belongs(Row article, Row head) {
        LocalDate last = lastDay(head);
        LocalDate first = article.getAs(2);
        return article.getLong(0) == head.getLong(0)
                && (withinDays == 0 || first.toEpochDay() - last.toEpochDay() <= withinDays);
    }

    private static LocalDate lastDay(Row article) {
        LocalDate first = article.getAs(2);
        return switch (article.getString(3)) {
            case "year" -> first.plusYears(1).minusDays(1);
            case "month" -> first.plusMonths(1).minusDays(1);
            default -> first;
        };
    }
}
