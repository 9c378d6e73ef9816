package io.comention.pairs;

import io.comention.job.DatePrecision;
import io.comention.job.Job;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Puts stories together of the articles that {@link FocusTally} hands on, which must come one story after the other, and
 * adds them to what it has counted.
 */
final class FocusStories implements Tally {
    private static final int MOST_SUMS = 200_000;
    private static final int STORY = 9;

    private final int maxEntities;
    private final FocusSums sums = new FocusSums();
    private Story story;

    FocusStories(Job job) {
        this.maxEntities = job.pairs().maxEntities();
    }

    /** The story at hand. */
    private static final class Story {
        final long number;
        final LocalDate day;
        final DatePrecision precision;
        final Set<Integer> named = new HashSet<>();

        /** What is held at each source and, by null, at all: slots with what is held of them. */
        final Map<String, Map<Integer, Integer>> held = new HashMap<>();

        Story(Row row) {
            this.number = row.getLong(STORY);
            this.day = row.getAs(1);
            this.precision = DatePrecision.of(row.getString(2));
        }

        void add(String source, List<Integer> of) {
            Map<Integer, Integer> slots = held.computeIfAbsent(source, s -> new HashMap<>());
            of.forEach(one -> slots.merge(Focus.slot(one), one, (some, more) -> some | more));
        }
    }

    /** Adds counts, or an article to its story. */
    void add(Row row) {
        if (row.isNullAt(STORY)) {
            sums.add(row);
            return;
        }
        if (story != null && story.number != row.getLong(STORY)) {
            end();
        }
        if (story == null) {
            story = new Story(row);
        }
        story.named.addAll(row.<Integer>getList(STORY + 1));
        List<Integer> held = row.getList(STORY + 2);
        story.add(null, held);
        if (!row.isNullAt(3)) {
            story.add(row.getString(3), held);
        }
    }

    @Override
    public void end() {
        if (story != null && story.named.size() <= maxEntities) {
            story.held.forEach((source, slots) -> {
                FocusSums.Place at = sums.at(Unit.STORY, story.day, story.precision, source);
                at.add(1);
                slots.values().forEach(at::addHeld);
            });
        }
        story = null;
    }

    @Override
    public boolean isFull() {
        return sums.size() >= MOST_SUMS;
    }

    @Override
    public List<Row> drain() {
        return sums.drain(0);
    }
}
