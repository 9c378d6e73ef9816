package io.comention.topics;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Counts the terms of articles: rows of a slot and a number. */
final class CountTopicTerms implements MapPartitionsFunction<Row, Row> {
    private final TermSlots slots;

    CountTopicTerms(TermSlots slots) {
        this.slots = slots;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
        long[] counts = new long[slots.size()];
        while (articles.hasNext()) {
            slots.add(articles.next().getList(0), counts);
        }
        return IntStream.range(0, counts.length)
                .filter(slot -> counts[slot] > 0)
                .mapToObj(slot -> RowFactory.create(slot, counts[slot]))
                .iterator();
    }
}
