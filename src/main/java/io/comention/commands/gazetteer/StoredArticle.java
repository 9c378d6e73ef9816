package io.comention.commands.gazetteer;

import io.comention.job.UserException;
import io.comention.spark.Sessions;
import io.comention.tables.Commit;
import io.comention.tables.Output;
import io.comention.tables.Tables;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.Binary;

/**
 * An article of a finished run.
 *
 * @param title empty where there is none
 * @param text empty where there is none
 * @param gazetteers the lists of the run
 */
record StoredArticle(String title, String text, String language, List<String> gazetteers) {
    private static final String COLUMNS = """
            message articles {
              optional binary article_id (STRING);
              optional binary title (STRING);
              optional binary language (STRING);
              optional int32 characters;
              optional binary text (STRING);
            }
            """;

    /**
     * Looks for an article in the last snapshot, without Spark.
     *
     * @throws UserException where it is not there, or its text was not kept
     */
    static StoredArticle find(String articleId, String outputPath) {
        Configuration hadoop = Sessions.hadoop();
        Output output = Output.at(outputPath, hadoop);
        Commit commit = output.latest();
        Configuration projected = new Configuration(hadoop);
        projected.set(ReadSupport.PARQUET_READ_SCHEMA, COLUMNS);
        try {
            Path table = output.table(commit, Tables.ARTICLES.name());
            FileStatus[] files = table.getFileSystem(hadoop).listStatus(table);
            Arrays.sort(files);
            for (FileStatus file : files) {
                Group row = file.getPath().getName().endsWith(".parquet") ? row(articleId, file, projected) : null;
                if (row != null) {
                    return article(articleId, outputPath, row, commit);
                }
            }
        } catch (FileNotFoundException e) {
            throw UserException.input("'" + outputPath + "' lacks the table articles of its last run", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw UserException.input("there is no article '" + articleId + "' in the last run of '" + outputPath
                + "'; the ids are in the table articles");
    }

    private static final class Builder extends ParquetReader.Builder<Group> {
        Builder(InputFile file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    private static Group row(String articleId, FileStatus file, Configuration projected) throws IOException {
        FilterCompat.Filter filter =
                FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn("article_id"), Binary.fromString(articleId)));
        try (ParquetReader<Group> reader = new Builder(HadoopInputFile.fromStatus(file, projected))
                .withConf(projected)
                .withFilter(filter)
                .build()) {
            return reader.read();
        }
    }

    private static StoredArticle article(String articleId, String outputPath, Group row, Commit commit) {
        String text = string(row, "text");
        if (text.isEmpty() && row.getFieldRepetitionCount("characters") > 0 && row.getInteger("characters", 0) > 0) {
            throw UserException.input("the text of article '" + articleId + "' is not in '" + outputPath
                    + "': the job says keep_text: false; give the text itself with --text or --file");
        }
        return new StoredArticle(string(row, "title"), text, string(row, "language"), lists(commit));
    }

    private static List<String> lists(Commit commit) {
        return commit.job().get("gazetteers") instanceof List<?> names && !names.isEmpty()
                ? names.stream().map(String::valueOf).toList()
                : List.of(ListOptions.WORLD);
    }

    private static String string(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? "" : row.getString(column, 0);
    }
}
