package io.comention.commands;

import io.comention.stats.SourceMix;
import io.comention.tables.Snapshot;
import io.comention.tables.Tables;
import io.comention.tables.TrendTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;

/**
 * What the published tables say of a corpus that a reader of its counts must know.
 *
 * @param leftOut by unit, how many name too many entities to be counted; units of which none does are not there
 * @param sourceMixChanges years between which the mix of sources moves so far that it may move shares
 * @param articles by language
 */
record CorpusNotes(
        SortedMap<String, Long> leftOut, List<SourceMix.Change> sourceMixChanges, SortedMap<String, Long> articles) {
    /** In place of a source that is not known: all such articles count as of one. */
    static final String UNKNOWN_SOURCE = "";

    /** A change is told when more than this share of articles would have to change their source. */
    private static final double OVER = 0.3;

    /** Fewer articles than this in a year say nothing of its mix. */
    private static final long LEAST_ARTICLES = 100;

    static CorpusNotes read(Snapshot snapshot) {
        SortedMap<Integer, Map<String, Long>> bySource = new TreeMap<>();
        SortedMap<String, Long> byLanguage = new TreeMap<>();
        snapshot.read(
                Tables.COVERAGE, Set.of("published_date", "source", "language", "articles"), FilterCompat.NOOP, row -> {
                    long articles = row.getLong("articles", 0);
                    bySource.computeIfAbsent(
                                    Snapshot.date(row, "published_date").getYear(), year -> new HashMap<>())
                            .merge(Snapshot.text(row, "source"), articles, Long::sum);
                    byLanguage.merge(Snapshot.text(row, "language"), articles, Long::sum);
                    return true;
                });
        return new CorpusNotes(leftOut(snapshot), SourceMix.changes(bySource, OVER, LEAST_ARTICLES), byLanguage);
    }

    /** What is dated by month or year alone is in no day: a unit has as many as the granularity that has most. */
    private static SortedMap<String, Long> leftOut(Snapshot snapshot) {
        Map<String, Map<String, Long>> byGranularity = new HashMap<>();
        snapshot.read(
                TrendTables.TOTALS,
                Set.of("granularity", "unit", "left_out"),
                FilterCompat.get(FilterApi.gt(FilterApi.longColumn("left_out"), 0L)),
                row -> {
                    byGranularity
                            .computeIfAbsent(Snapshot.text(row, "granularity"), granularity -> new HashMap<>())
                            .merge(Snapshot.text(row, "unit"), row.getLong("left_out", 0), Long::sum);
                    return true;
                });
        SortedMap<String, Long> leftOut = new TreeMap<>();
        byGranularity.values().forEach(units -> units.forEach((unit, n) -> leftOut.merge(unit, n, Math::max)));
        return leftOut;
    }
}
