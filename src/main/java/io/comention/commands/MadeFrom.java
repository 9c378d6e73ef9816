package io.comention.commands;

import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.tables.Digest;
import io.comention.tables.Stage;
import io.comention.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Names all that the rows of a table depend on, for the tables that do not depend on who counts as whom: a job that
 * changes nothing but that publishes them again as they are.
 *
 * @param job every key of the job
 * @param articles what names the rows of the stage
 * @param annotations what names the rows of the stage
 * @param stories what names the rows of the stage
 * @param terms what names the rows of the stage
 */
record MadeFrom(Map<String, Object> job, String articles, String annotations, String stories, String terms) {
    static MadeFrom of(Job job, Stage articles, Stage annotations, Stage stories, Stage terms) {
        return new MadeFrom(
                JobFile.describe(job),
                articles.identity(),
                annotations.identity(),
                stories.identity(),
                terms.identity());
    }

    /**
     * The digest of all that a table's rows depend on.
     *
     * @throws IllegalArgumentException for a table that is made anew by every run
     */
    String of(Table table) {
        return switch (table.name()) {
            case "rejects", "inputs" -> digest(table, List.of(articles));
            case "stories", "coverage" -> digest(table, List.of(articles, annotations, stories));
            case "articles" -> digest(table, List.of(articles, annotations, stories), "keep_text");
            case "alias_stats" -> digest(table, List.of(articles, annotations));
            case "names" -> digest(table, List.of(articles, annotations), "names");
            case "article_terms" -> digest(table, List.of(articles, annotations, terms), "terms");
            case "term_trends", "term_movers" ->
                digest(table, List.of(articles, annotations, terms), "terms", "granularities");
            default -> throw new IllegalArgumentException(table.name() + " is made anew by every run");
        };
    }

    private String digest(Table table, List<String> stages, String... keys) {
        List<String> parts = new ArrayList<>(List.of(table.name()));
        parts.addAll(stages);
        for (String key : keys) {
            parts.add(key + " " + job.get(key));
        }
        return Digest.of(parts.toArray(new String[0]));
    }
}
