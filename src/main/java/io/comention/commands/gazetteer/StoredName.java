package io.comention.commands.gazetteer;

import io.comention.job.UserException;
import io.comention.spark.Sessions;
import io.comention.tables.Snapshot;
import io.comention.tables.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;

/**
 * A name on no list that a finished run has found.
 *
 * @param partners the entities beside it, those in most sentences first
 * @param sample its first place with the words around it; empty where there is none
 */
record StoredName(String name, long articles, long mentions, double score, List<Partner> partners, String sample) {
    private static final Comparator<StoredName> BEST_FIRST =
            Comparator.comparingDouble(StoredName::score).reversed().thenComparing(StoredName::name);

    private static final Set<String> COLUMNS = Set.of("name", "articles", "mentions", "partners", "samples", "score");

    /** An entity, and in how many sentences it is beside the name. */
    record Partner(String entityId, long sentences) {
        @Override
        public String toString() {
            return entityId + " " + sentences;
        }
    }

    /**
     * All names of the last snapshot, by their score.
     *
     * @throws UserException where it has none
     */
    static List<StoredName> all(String outputPath) {
        List<StoredName> names = new ArrayList<>();
        Snapshot.latest(outputPath, Sessions.hadoop())
                .read(Tables.NAMES, COLUMNS, FilterCompat.NOOP, row -> names.add(of(row)));
        if (names.isEmpty()) {
            throw UserException.input("the last run of '" + outputPath
                    + "' knows no names that are on no list; the job's keys names.enabled and names.min_articles say"
                    + " what is kept");
        }
        names.sort(BEST_FIRST);
        return names;
    }

    /** The ids of all entities of the last snapshot. */
    static Set<String> listedIds(String outputPath) {
        Set<String> ids = new HashSet<>();
        Snapshot.latest(outputPath, Sessions.hadoop())
                .read(Tables.ENTITIES, Set.of("entity_id"), FilterCompat.NOOP, row -> {
                    ids.add(Snapshot.text(row, "entity_id"));
                    return true;
                });
        return ids;
    }

    private static StoredName of(Group row) {
        List<Group> samples = elements(row, "samples");
        return new StoredName(
                Snapshot.text(row, "name"),
                row.getLong("articles", 0),
                row.getLong("mentions", 0),
                row.getDouble("score", 0),
                elements(row, "partners").stream()
                        .map(p -> new Partner(Snapshot.text(p, "entity_id"), p.getLong("sentences", 0)))
                        .toList(),
                samples.isEmpty() ? "" : Snapshot.text(samples.get(0), "context"));
    }

    private static List<Group> elements(Group row, String column) {
        List<Group> elements = new ArrayList<>();
        if (row.getFieldRepetitionCount(column) > 0) {
            Group list = row.getGroup(column, 0);
            for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
                elements.add(list.getGroup("list", i).getGroup("element", 0));
            }
        }
        return elements;
    }
}
