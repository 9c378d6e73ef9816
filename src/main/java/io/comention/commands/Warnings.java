package io.comention.commands;

import io.comention.report.Amounts;
import io.comention.stats.SourceMix;
import io.comention.tables.Commit;
import io.comention.tables.Tables;
import io.comention.text.StopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/** What a reader of a run's counts must know; kept in its commit. */
final class Warnings {
    /** Their name among the notes of a commit. */
    static final String NOTE = "warnings";

    private Warnings() {}

    /** Those of a commit, in its order. */
    static List<String> of(Commit commit) {
        return commit.notes().get(NOTE) instanceof List<?> warnings
                ? warnings.stream().map(String::valueOf).toList()
                : List.of();
    }

    /**
     * Those of a run whose tables are published.
     *
     * @param leftOut by unit, how many name too many entities
     */
    static List<String> of(
            Plan plan, Reading reading, Map<String, Long> leftOut, List<SourceMix.Change> mixes, Run run) {
        List<String> warnings = new ArrayList<>();
        reading.unreadable()
                .forEach((file, why) -> warnings.add(file + ": " + why + "; what was read of it is "
                        + (plan.job().keepTruncated() ? "kept" : "not kept")));
        if (reading.misread() > 0) {
            warnings.add(Amounts.count(reading.misread(), "article")
                    + " hold mojibake, text that was once read in the wrong encoding; it is kept as it came");
        }
        if (!leftOut.isEmpty()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "units that name more than %d entities were left out: %s",
                    plan.job().pairs().maxEntities(),
                    leftOut.entrySet().stream()
                            .map(unit -> Amounts.count(unit.getValue(), unit.getKey()))
                            .collect(Collectors.joining(", "))));
        }
        SourceMixWarning.of(mixes, !plan.job().focus().isEmpty()).ifPresent(warnings::add);
        for (Row row : run.read(Tables.COVERAGE)
                .groupBy("language")
                .sum("articles")
                .orderBy("language")
                .collectAsList()) {
            if (!StopWords.cover(row.getString(0))) {
                warnings.add("no list has the stop words of language '" + row.getString(0)
                        + "', so its function words are terms (" + Amounts.count(row.getLong(1), "article") + ")");
            }
        }
        return warnings;
    }
}
