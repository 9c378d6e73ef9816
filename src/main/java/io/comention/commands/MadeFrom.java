package io.comention.commands;

import io.comention.job.JobFile;
import io.comention.tables.Digest;
import io.comention.tables.Table;
import io.comention.tables.Tables;
import io.comention.tables.TermTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names all that the rows of a table depend on, for the tables that do not depend on who counts as whom: a job that
 * changes nothing but that publishes them again as they are.
 */
final class MadeFrom {
    private MadeFrom() {}

    /** The digests of a plan's tables, by their names; no other table is taken over from an earlier snapshot. */
    static Map<String, String> of(Plan plan) {
        Map<String, Object> job = JobFile.describe(plan.job());
        String articles = plan.articlesDigest();
        String annotations = plan.annotationsDigest();
        String stories = plan.storiesDigest();
        Map<String, String> digests = new LinkedHashMap<>();
        put(digests, Tables.REJECTS, job, articles);
        put(digests, Tables.INPUTS, job, articles);
        put(digests, Tables.ARTICLES, job, stories, "keep_text");
        put(digests, Tables.STORIES, job, stories);
        put(digests, Tables.COVERAGE, job, stories);
        put(digests, Tables.ALIAS_STATS, job, annotations);
        put(digests, Tables.NAMES, job, annotations, "names");
        put(digests, TermTables.ARTICLE_TERMS, job, annotations, "terms");
        put(digests, TermTables.TERM_TRENDS, job, annotations, "terms", "granularities");
        put(digests, TermTables.TERM_MOVERS, job, annotations, "terms", "granularities");
        return digests;
    }

    private static void put(
            Map<String, String> digests, Table table, Map<String, Object> job, String stage, String... keys) {
        List<String> parts = new ArrayList<>(List.of(table.name(), stage));
        for (String key : keys) {
            parts.add(key + " " + job.get(key));
        }
        digests.put(table.name(), Digest.of(parts.toArray(new String[0])));
    }
}
