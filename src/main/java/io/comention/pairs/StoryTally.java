package io.comention.pairs;

import io.comention.entities.CountedEntities;
import io.comention.job.DatePrecision;
import io.comention.job.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Adds up, article by article, what one story names: a pair, if one of its articles names both. */
final class StoryTally {
    final long number;
    final LocalDate day;
    final DatePrecision precision;

    private final CountedEntities counted;

    /** By {@link SeriesKey}. */
    private final Map<Long, DayCounts> counts = new HashMap<>();

    private int entities;
    private int articles;
    private boolean namesTooMany;

    /** A story without articles, to be counted on the day of its head. */
    StoryTally(long number, LocalDate day, DatePrecision precision, CountedEntities counted) {
        this.number = number;
        this.day = day;
        this.precision = precision;
        this.counted = counted;
    }

    /** Adds the article at hand. */
    void add(NamedEntities article, Integer source, int maxEntities) {
        articles++;
        if (!namesTooMany) {
            article.whole(NamedEntities.Known.HOW_OFTEN, (named, howOften, size) -> {
                if (size <= maxEntities) {
                    add(named, howOften, size, source);
                }
                if (size > maxEntities || entities > maxEntities) {
                    leaveOut();
                }
            });
        }
    }

    private void add(int[] named, int[] howOften, int size, Integer source) {
        for (int i = 0; i < size; i++) {
            if (count(named[i], CountedEntities.NOBODY, howOften[i], source)) {
                entities++;
            }
            for (int j = i + 1; j < size; j++) {
                if (!counted.neverTogether(named[i], named[j])) {
                    count(named[i], named[j], 0, source);
                }
            }
        }
    }

    private void leaveOut() {
        namesTooMany = true;
        counts.clear();
    }

    /** Counts an entity or pair of an article; says whether the story has not named it before. */
    private boolean count(int a, int b, int mentions, Integer source) {
        int before = counts.size();
        DayCounts of = counts.computeIfAbsent(SeriesKey.of(Unit.STORY, a, b), key -> {
            DayCounts first = new DayCounts().add(1, 0, 0, 0);
            first.addStories(1);
            return first;
        });
        of.add(0, mentions, 1, 0);
        if (source != null) {
            of.addSource(source);
        }
        return counts.size() > before;
    }

    /** How many articles were added. */
    int articles() {
        return articles;
    }

    /** Whether the articles together name more entities than a unit may. */
    boolean namesTooMany() {
        return namesTooMany;
    }

    /** Hands out what is counted of each entity and pair, by its {@link SeriesKey}. */
    void forEach(BiConsumer<Long, DayCounts> receiver) {
        counts.forEach(receiver);
    }
}
