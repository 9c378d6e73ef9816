package io.comention.commands;

import io.comention.report.Amounts;
import io.comention.tables.Commit;
import io.comention.text.StopWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /** Those of a run whose tables are published. */
    static List<String> of(Plan plan, Reading reading, CorpusNotes corpus) {
        List<String> warnings = new ArrayList<>();
        reading.unreadable()
                .forEach((file, why) -> warnings.add(file + ": " + why + "; what was read of it is "
                        + (plan.job().keepTruncated() ? "kept" : "not kept")));
        if (reading.misread() > 0) {
            warnings.add(Amounts.count(reading.misread(), "article")
                    + " hold mojibake, text that was once read in the wrong encoding; it is kept as it came");
        }
        if (!corpus.leftOut().isEmpty()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "units that name more than %d entities were left out: %s",
                    plan.job().pairs().maxEntities(),
                    corpus.leftOut().entrySet().stream()
                            .map(unit -> Amounts.count(unit.getValue(), unit.getKey()))
                            .collect(Collectors.joining(", "))));
        }
        SourceMixWarning.of(corpus.sourceMixChanges(), !plan.job().focus().isEmpty())
                .ifPresent(warnings::add);
        corpus.articles().forEach((language, articles) -> {
            if (!StopWords.cover(language)) {
                warnings.add("no list has the stop words of language '" + language
                        + "', so its function words are terms (" + Amounts.count(articles, "article") + ")");
            }
        });
        return warnings;
    }
}
