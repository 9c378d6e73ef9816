package io.comention.pairs;

import io.comention.annotations.CountedMentions;
import io.comention.job.DatePrecision;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds up, article by article, what one story names: a pair, if one of its articles names both. */
final class StoryTally {
    final long number;
    final LocalDate day;
    final DatePrecision precision;

    private final CountedMentions counted;
    private final Map<String, DayCounts> entities = new TreeMap<>();
    private final Map<String, Map<String, DayCounts>> pairs = new TreeMap<>();
    private int articles;
    private boolean namesTooMany;

    /** Receives what is counted of an entity ({@code b} null) or pair. */
    interface Receiver {
        void take(String a, String b, DayCounts counts);
    }

    /** A story without articles, to be counted on the day of its head. */
    StoryTally(long number, LocalDate day, DatePrecision precision, CountedMentions counted) {
        this.number = number;
        this.day = day;
        this.precision = precision;
        this.counted = counted;
    }

    /** Adds an article by its entities, in order, with their mentions. */
    void add(Map<String, Integer> mentions, Integer source, int maxEntities) {
        articles++;
        if (namesTooMany || mentions.size() > maxEntities) {
            leaveOut();
            return;
        }
        String[] ids = mentions.keySet().toArray(new String[0]);
        for (int i = 0; i < ids.length; i++) {
            count(entities, ids[i], mentions.get(ids[i]), source);
            if (i + 1 < ids.length) {
                Map<String, DayCounts> partners = pairs.computeIfAbsent(ids[i], id -> new TreeMap<>());
                Set<String> never = counted.neverWith(ids[i]);
                for (int j = i + 1; j < ids.length; j++) {
                    if (!never.contains(ids[j])) {
                        count(partners, ids[j], 0, source);
                    }
                }
            }
        }
        if (entities.size() > maxEntities) {
            leaveOut();
        }
    }

    private void leaveOut() {
        namesTooMany = true;
        entities.clear();
        pairs.clear();
    }

    private static void count(Map<String, DayCounts> of, String id, int mentions, Integer source) {
        DayCounts counts = of.computeIfAbsent(id, i -> {
            DayCounts first = new DayCounts().add(1, 0, 0, 0);
            first.addStories(1);
            return first;
        });
        counts.add(0, mentions, 1, 0);
        if (source != null) {
            counts.addSource(source);
        }
    }

    /** How many articles were added. */
    int articles() {
        return articles;
    }

    /** Whether the articles together name more entities than a unit may. */
    boolean namesTooMany() {
        return namesTooMany;
    }

    void forEach(Receiver receiver) {
        entities.forEach((id, counts) -> receiver.take(id, null, counts));
        pairs.forEach((a, partners) -> partners.forEach((b, counts) -> receiver.take(a, b, counts)));
    }
}
