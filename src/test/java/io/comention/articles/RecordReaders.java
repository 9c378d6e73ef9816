package io.comention.articles;

import io.comention.job.ArticleField;
import io.comention.job.CorpusEntry;
import io.comention.job.FieldSource;
import io.comention.job.Format;
import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.job.Limits;
import io.comention.tables.StageTables;
import io.comention.testing.Corpora;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;

/** What tests of record readers share. */
final class RecordReaders {
    /** The usual limits but for the longest record, which has 64 KiB. */
    static final Limits LIMITS = new Limits(1 << 16, 1 << 30, 250, 100, 1 << 20, 1 << 20);

    private RecordReaders() {}

    static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    static CorpusEntry entry(Map<ArticleField, FieldSource> fields) {
        return new CorpusEntry("a", Format.JSONL, null, null, null, List.of(), null, fields);
    }

    /** Every record as its number and either its title and text or what is wrong with it. */
    static List<String> records(RecordReader reader) throws IOException {
        List<String> records = new ArrayList<>();
        try (reader) {
            while (reader.next()) {
                String content = reader.problem() == null
                        ? reader.value(ArticleField.TITLE) + "|" + reader.value(ArticleField.TEXT)
                        : reader.problem().reason() + ": " + reader.problem().detail();
                records.add(reader.number() + " " + content);
            }
        }
        return records;
    }

    /** The rows of a file, but for those of its parts, for an entry of a job's corpus and further keys of the job. */
    static List<Row> read(Path folder, Path file, String entry, String keys) {
        String yaml = "corpus: [{path: '" + file + "', " + entry + "}]\n" + keys;
        Job job = JobFile.read(Path.of(Corpora.job(folder, yaml)), List.of());
        return read(job, file);
    }

    /** The rows of a file for the first entry of a job's corpus. */
    static List<Row> read(Job job, Path file) {
        Split split = new Split(0, file.toString(), 0, 0, file.toFile().length());
        List<Row> rows = new ArrayList<>();
        try (SplitReader reader = new SplitReader(job, split, new Configuration())) {
            reader.forEachRemaining(rows::add);
        }
        return rows.stream().filter(row -> !row.getBoolean(field("is_part"))).toList();
    }

    /** An article as its id, date, where that is from, source, title, text and language; a reject as what is wrong. */
    static String article(Row row) {
        return Articles.isArticle(row)
                ? columns(row, "article_id", "published_date", "date_source", "source", "title", "text", "language")
                : row.getString(field("reason")) + ": " + row.getString(field("detail"));
    }

    /** Some columns of a row of records. */
    static String columns(Row row, String... names) {
        return Arrays.stream(names)
                .map(name -> String.valueOf(row.get(field(name))))
                .collect(Collectors.joining(" | "));
    }

    private static int field(String name) {
        return StageTables.RECORDS.schema().fieldIndex(name);
    }
}
