package io.comention.testing;

import io.comention.tables.Snapshot;
import io.comention.tables.TrendTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;

/** What the tables of a snapshot say of a pair, read beside the code under test. */
public record PublishedPair(Snapshot snapshot, String a, String b) {
    /** A sentence with the two names that are marked in it. */
    public record Shown(String text, String a, String b) {}

    /** From table {@code focus_trends}: by period and alias kinds, the units that name both and all. */
    public SortedMap<LocalDate, Map<String, long[]>> counted(String unit, String granularity) {
        SortedMap<LocalDate, Map<String, long[]>> counted = new TreeMap<>();
        FilterPredicate rows = FilterApi.and(
                pair(), FilterApi.and(Snapshot.is("unit", unit), Snapshot.is("granularity", granularity)));
        snapshot.read(
                TrendTables.FOCUS_TRENDS,
                Set.of(
                        "entity_a",
                        "entity_b",
                        "unit",
                        "granularity",
                        "period",
                        "source",
                        "alias_kinds",
                        "n_ab",
                        "n_total"),
                FilterCompat.get(rows),
                row -> {
                    if (Snapshot.text(row, "source").isEmpty()) {
                        counted.computeIfAbsent(Snapshot.date(row, "period"), period -> new TreeMap<>())
                                .put(
                                        Snapshot.text(row, "alias_kinds"),
                                        new long[] {row.getLong("n_ab", 0), row.getLong("n_total", 0)});
                    }
                    return true;
                });
        return counted;
    }

    /** A monthly row of table {@code evidence}. */
    public record Evidence(LocalDate month, int rank, Shown shown) {
        private static Evidence of(Group row) {
            String snippet = Snapshot.text(row, "snippet");
            return new Evidence(
                    Snapshot.date(row, "period"),
                    row.getInteger("rank", 0),
                    new Shown(snippet, named(row, "a", snippet), named(row, "b", snippet)));
        }

        private static String named(Group row, String which, String snippet) {
            int begin = row.getInteger("begin", 0);
            return snippet.substring(
                    row.getInteger(which + "_begin", 0) - begin, row.getInteger(which + "_end", 0) - begin);
        }
    }

    /** Its monthly sentences, by month and rank. */
    public List<Evidence> sentences() {
        List<Evidence> sentences = new ArrayList<>();
        snapshot.read(
                TrendTables.EVIDENCE,
                Set.of(
                        "entity_a",
                        "entity_b",
                        "granularity",
                        "period",
                        "rank",
                        "snippet",
                        "begin",
                        "a_begin",
                        "a_end",
                        "b_begin",
                        "b_end"),
                FilterCompat.get(FilterApi.and(pair(), Snapshot.is("granularity", "month"))),
                row -> sentences.add(Evidence.of(row)));
        sentences.sort(Comparator.comparing(Evidence::month).thenComparing(Evidence::rank));
        return sentences;
    }

    private FilterPredicate pair() {
        return FilterApi.and(Snapshot.is("entity_a", a), Snapshot.is("entity_b", b));
    }
}
