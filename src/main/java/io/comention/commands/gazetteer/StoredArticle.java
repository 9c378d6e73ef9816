package io.comention.commands.gazetteer;

import io.comention.job.UserException;
import io.comention.spark.Sessions;
import io.comention.tables.Commit;
import io.comention.tables.Snapshot;
import io.comention.tables.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;

/**
 * An article of a finished run.
 *
 * @param title empty where there is none
 * @param text empty where there is none
 * @param gazetteers the lists of the run
 */
record StoredArticle(String title, String text, String language, List<String> gazetteers) {
    private static final Set<String> COLUMNS = Set.of("article_id", "title", "language", "characters", "text");

    /**
     * Looks for an article in the last snapshot, without Spark.
     *
     * @throws UserException where it is not there, or its text was not kept
     */
    static StoredArticle find(String articleId, String outputPath) {
        Snapshot snapshot = Snapshot.latest(outputPath, Sessions.hadoop());
        List<Group> found = new ArrayList<>();
        snapshot.read(
                Tables.ARTICLES,
                COLUMNS,
                FilterCompat.get(Snapshot.is("article_id", articleId)),
                row -> !found.add(row));
        if (found.isEmpty()) {
            throw UserException.input("there is no article '" + articleId + "' in the last run of '" + outputPath
                    + "'; the ids are in the table articles");
        }
        return article(articleId, outputPath, found.get(0), snapshot.commit());
    }

    private static StoredArticle article(String articleId, String outputPath, Group row, Commit commit) {
        String text = Snapshot.text(row, "text");
        if (text.isEmpty() && row.getFieldRepetitionCount("characters") > 0 && row.getInteger("characters", 0) > 0) {
            throw UserException.input("the text of article '" + articleId + "' is not in '" + outputPath
                    + "': the job says keep_text: false; give the text itself with --text or --file");
        }
        return new StoredArticle(Snapshot.text(row, "title"), text, Snapshot.text(row, "language"), lists(commit));
    }

    private static List<String> lists(Commit commit) {
        return commit.job().get("gazetteers") instanceof List<?> names && !names.isEmpty()
                ? names.stream().map(String::valueOf).toList()
                : List.of(ListOptions.WORLD);
    }
}
