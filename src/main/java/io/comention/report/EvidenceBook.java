package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.tables.Snapshot;
import io.comention.tables.TrendTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.io.api.Binary;

/**
 * The sentences that the report has room for, and where in it they stand.
 *
 * @param chosen by pair in the order of importance, each by period and rank
 * @param leftOut sentences of these pairs for which there is no room
 */
record EvidenceBook(Map<EntityPair, List<Sentence>> chosen, long leftOut) {
    private static final Set<String> COLUMNS = Set.of(
            "entity_a",
            "entity_b",
            "granularity",
            "period",
            "rank",
            "published_date",
            "source",
            "title",
            "url",
            "snippet",
            "begin",
            "a_begin",
            "a_end",
            "a_kind",
            "b_begin",
            "b_end",
            "b_kind");

    /** Of pairs that do not lead: so many of their newest first sentences. */
    private static final int NEWEST = 3;

    private static final Comparator<Sentence> BY_PERIOD = Comparator.comparing(Sentence::period)
            .thenComparing(Sentence::monthly)
            .thenComparing(Sentence::rank);

    /** What is not known until all is read: the sentences that may be shown. */
    private static final class Found {
        private final Map<EntityPair, List<Sentence>> byPair = new HashMap<>();
        private long read;

        private void add(Sentence sentence, boolean leads) {
            read++;
            List<Sentence> sentences = byPair.computeIfAbsent(sentence.pair(), pair -> new ArrayList<>());
            if (leads) {
                sentences.add(sentence);
            } else if (sentence.rank() == 1) {
                sentences.add(sentence);
                sentences.sort(BY_PERIOD);
                if (sentences.size() > NEWEST) {
                    sentences.remove(0);
                }
            }
        }
    }

    /**
     * Reads table {@code evidence}.
     *
     * @param leads pairs whose sentences are all shown, as far as there is room: first the best of every period
     * @param others pairs of which a few are, in the order of importance
     * @param mostCharacters of titles, addresses and sentences: a half for each of the two
     */
    static EvidenceBook read(Snapshot snapshot, List<EntityPair> leads, List<EntityPair> others, int mostCharacters) {
        Set<EntityPair> wanted = new HashSet<>(leads);
        wanted.addAll(others);
        Found found = new Found();
        if (!wanted.isEmpty()) {
            Set<Binary> a = new HashSet<>();
            Set<Binary> b = new HashSet<>();
            wanted.forEach(pair -> {
                a.add(Binary.fromString(pair.a()));
                b.add(Binary.fromString(pair.b()));
            });
            FilterCompat.Filter filter = FilterCompat.get(FilterApi.and(
                    FilterApi.in(FilterApi.binaryColumn("entity_a"), a),
                    FilterApi.in(FilterApi.binaryColumn("entity_b"), b)));
            snapshot.read(TrendTables.EVIDENCE, COLUMNS, filter, row -> {
                Sentence sentence = Sentence.of(new Cells(row));
                if (wanted.contains(sentence.pair())) {
                    found.add(sentence, leads.contains(sentence.pair()));
                }
                return true;
            });
        }
        Map<EntityPair, List<Sentence>> chosen = new LinkedHashMap<>();
        choose(found, leads, mostCharacters / 2, chosen);
        choose(found, others.stream().filter(pair -> !leads.contains(pair)).toList(), mostCharacters / 2, chosen);
        long shown = chosen.values().stream().mapToLong(List::size).sum();
        return new EvidenceBook(chosen, found.read - shown);
    }

    /** Takes in turn of every pair its next best, the newest first, until there is no more room. */
    private static void choose(Found found, List<EntityPair> pairs, int room, Map<EntityPair, List<Sentence>> chosen) {
        Map<EntityPair, List<Sentence>> waiting = new LinkedHashMap<>();
        for (EntityPair pair : pairs) {
            List<Sentence> sentences = new ArrayList<>(found.byPair.getOrDefault(pair, List.of()));
            sentences.sort(Comparator.comparing(Sentence::rank)
                    .thenComparing(Comparator.comparing(Sentence::period).reversed()));
            if (!sentences.isEmpty()) {
                waiting.put(pair, sentences);
                chosen.put(pair, new ArrayList<>());
            }
        }
        long used = 0;
        int most = waiting.values().stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < most; turn++) {
            for (Map.Entry<EntityPair, List<Sentence>> pair : waiting.entrySet()) {
                if (turn < pair.getValue().size()) {
                    Sentence next = pair.getValue().get(turn);
                    if (used + size(next) <= room) {
                        used += size(next);
                        chosen.get(pair.getKey()).add(next);
                    }
                }
            }
        }
        waiting.keySet().forEach(pair -> chosen.get(pair).sort(BY_PERIOD));
        chosen.values().removeIf(List::isEmpty);
    }

    private static long size(Sentence sentence) {
        return 1L * sentence.snippet().length()
                + EvidenceSection.cut(sentence.title()).length()
                + EvidenceSection.cut(sentence.source()).length()
                + WebAddress.of(sentence.url()).map(String::length).orElse(0);
    }

    /** Where the sentences of a pair stand: a fragment. */
    Optional<String> href(EntityPair pair) {
        return chosen.containsKey(pair) ? Optional.of("#" + anchor(pair)) : Optional.empty();
    }

    /** Where the first sentences of a pair from a period stand. */
    Optional<String> href(EntityPair pair, Granularity granularity, LocalDate period) {
        LocalDate next = granularity.next(period);
        return chosen.getOrDefault(pair, List.of()).stream()
                .filter(sentence -> isIn(sentence, granularity, period, next))
                .findFirst()
                .map(sentence -> "#" + anchor(pair) + "-" + sentence.periodName());
    }

    /** A week is answered by its own days; all else by the month or year of the sentence. */
    private static boolean isIn(Sentence sentence, Granularity granularity, LocalDate period, LocalDate next) {
        LocalDate day = granularity == Granularity.WEEK ? sentence.published() : sentence.period();
        return !day.isBefore(period) && day.isBefore(next) && (sentence.monthly() || granularity == Granularity.YEAR);
    }

    /** The id of a pair's part of the page. Entity ids may hold anything, so it is a number. */
    String anchor(EntityPair pair) {
        return "e" + new ArrayList<>(chosen.keySet()).indexOf(pair);
    }
}
