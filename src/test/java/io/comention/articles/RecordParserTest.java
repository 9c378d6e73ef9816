package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.job.JobFile;
import io.comention.tables.StageTables;
import io.comention.testing.Corpora;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordParserTest {
    @TempDir
    private Path folder;

    /** The columns of a row that are not null. */
    private static Map<String, Object> values(Row row) {
        Map<String, Object> values = new TreeMap<>();
        for (int i = 0; i < StageTables.RECORDS.columns().size(); i++) {
            if (!row.isNullAt(i)) {
                values.put(StageTables.RECORDS.columns().get(i).name(), row.get(i));
            }
        }
        return values;
    }

    @Test
    void aFailureOfTheStorageIsADetailOfThePart() {
        String job = Corpora.job(folder, "corpus: [{path: a.jsonl, format: jsonl}]\n");
        RecordParser parser =
                new RecordParser(JobFile.read(Path.of(job), List.of()), new Split(0, "a.jsonl", 2, 0, 100));

        assertThat(values(parser.part(7, "connection reset")))
                .isEqualTo(Map.of(
                        "input",
                        "a.jsonl",
                        "part",
                        2,
                        "line",
                        7L,
                        "is_part",
                        true,
                        "detail",
                        "connection reset",
                        "entry",
                        0));
        assertThat(values(parser.unreadable(8, "it ends too early")))
                .isEqualTo(Map.of(
                        "input",
                        "a.jsonl",
                        "part",
                        2,
                        "line",
                        8L,
                        "is_part",
                        false,
                        "reason",
                        "unreadable_file",
                        "chosen",
                        false,
                        "detail",
                        "it ends too early",
                        "excerpt",
                        "",
                        "entry",
                        0));
    }
}
