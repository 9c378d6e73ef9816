package io.comention.report;

import io.comention.job.EntityPair;
import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.tables.Commit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the report needs of a job, as a commit says it.
 *
 * @param about what its author says of the corpus; empty: nothing
 * @param periods granularities whose periods can be drawn one by one, the shortest first
 */
record ReportJob(
        String name,
        String about,
        List<EntityPair> focus,
        List<Unit> units,
        List<Granularity> periods,
        List<String> aliasKinds,
        List<String> gazetteers,
        Map<String, Object> all) {
    static ReportJob of(Commit commit) {
        Map<String, Object> job = commit.job();
        return new ReportJob(
                text(job, "name"),
                text(job, "about"),
                list(job, "focus").stream()
                        .map(List.class::cast)
                        .map(pair -> EntityPair.of(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))))
                        .toList(),
                texts(job, "units").stream()
                        .map(unit -> Unit.valueOf(unit.toUpperCase(Locale.ROOT)))
                        .toList(),
                texts(job, "granularities").stream()
                        .map(id -> Granularity.valueOf(id.toUpperCase(Locale.ROOT)))
                        .filter(Granularity::isComplete)
                        .sorted()
                        .toList(),
                texts(job, "alias_kinds"),
                texts(job, "gazetteers"),
                job);
    }

    /** The unit that the page begins with. */
    Unit unit() {
        return Unit.first(units);
    }

    /** The granularities of the job that are not among some. */
    List<String> undrawn(List<Granularity> drawn) {
        return texts(all, "granularities").stream()
                .filter(id ->
                        drawn.stream().noneMatch(granularity -> granularity.id().equals(id)))
                .toList();
    }

    /** A whole number of a group of keys, such as {@code pairs.min_ranked}. */
    long number(String group, String key) {
        return all.get(group) instanceof Map<?, ?> keys && keys.get(key) instanceof Number number
                ? number.longValue()
                : 0;
    }

    /** A value of a group of keys, as a text. */
    String text(String group, String key) {
        return all.get(group) instanceof Map<?, ?> keys && keys.get(key) != null ? String.valueOf(keys.get(key)) : "";
    }

    private static String text(Map<String, Object> job, String key) {
        return job.get(key) == null ? "" : String.valueOf(job.get(key));
    }

    private static List<?> list(Map<String, Object> job, String key) {
        return job.get(key) instanceof List<?> values ? values : List.of();
    }

    private static List<String> texts(Map<String, Object> job, String key) {
        return list(job, key).stream().map(String::valueOf).toList();
    }
}
