package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class ParquetRecordReaderTest {
    private static final String LIMITS = "limits: {record_bytes: 64k}\n";

    @TempDir
    private Path folder;

    /** The records of a file with the rows of a query. */
    private List<String> read(String query, String fields) throws IOException {
        SparkExtension.spark().sql(query).coalesce(1).write().mode("overwrite").parquet(folder + "/in");
        try (Stream<Path> files = Files.list(folder.resolve("in"))) {
            Path file = files.filter(path -> path.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            return RecordReaders.read(folder, file, "format: parquet, fields: " + fields, LIMITS).stream()
                    .map(RecordReaders::article)
                    .toList();
        }
    }

    @Test
    void dotsLeadIntoStructs() throws IOException {
        String rows = "SELECT 7L AS id, named_struct('at', named_struct('day', DATE'2001-03-13'), 'unread', 1) AS meta,"
                + " 'Talks' AS title UNION ALL SELECT 8L, named_struct('at', NULL, 'unread', 1), 'b'"
                + " UNION ALL SELECT 9L, NULL, 'c'";
        assertThat(read(rows, "{date: meta.at.day}"))
                .containsExactly(
                        "7 | 2001-03-13 | field | null | Talks |  | en",
                        "missing_date: there is no date",
                        "missing_date: there is no date");
        assertThat(read(rows, "{date: meta.none.day}")).containsOnly("missing_date: there is no date");
    }

    @Test
    void aColumnWhoseNameHasTheDotsIsReadFirst() throws IOException {
        String rows = "SELECT '1' AS id, '2001' AS `meta.day`, named_struct('day', '2002') AS meta, 'a' AS title";
        assertThat(read(rows, "{date: meta.day}")).containsExactly("1 | 2001-01-01 | field | null | a |  | en");
    }

    @Test
    void theFirstCandidateThatIsNotBlankCounts() throws IOException {
        String rows = "SELECT '1' AS id, ' ' AS headline, 'a' AS title, DATE'2001-01-01' AS date";
        assertThat(read(rows, "{title: [headline, title], source: {value: AP}}"))
                .containsExactly("1 | 2001-01-01 | field | AP | a |  | en");
    }

    @Test
    void listsAndMapsHoldNoPlainValues() throws IOException {
        assertThat(read("SELECT '1' AS id, DATE'2001-01-01' AS date, array('a') AS title", "{}"))
                .containsExactly("malformed: the column 'title' holds no plain values");
        assertThat(read("SELECT '1' AS id, DATE'2001-01-01' AS date, map('a', 'b') AS title", "{title: title.a}"))
                .containsExactly("missing_text: there is neither a title nor a text");
    }

    @Test
    void numbersFlagsAndInstantsAreTexts(SparkSession spark) throws IOException {
        assertThat(read("SELECT 1.50BD AS id, 1000212360000L AS date, true AS title, 2.5D AS text", "{}"))
                .containsExactly("1.50 | 2001-09-11 | field | null | true | 2.5 | en");
        spark.conf().set("spark.sql.parquet.outputTimestampType", "INT96");
        try {
            assertThat(read("SELECT 1 AS id, TIMESTAMP'1996-02-29 23:59:59Z' AS date, 'a' AS title", "{}"))
                    .containsExactly("1 | 1996-02-29 | field | null | a |  | en");
        } finally {
            spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        }
    }

    @Test
    void textThatIsNotUtf8AndARecordThatIsTooLongAreSaid() throws IOException {
        assertThat(read("SELECT 1 AS id, '2001' AS date, X'4DFF' AS title", "{}"))
                .singleElement()
                .asString()
                .startsWith("encoding: the column 'title' is not valid UTF-8");
        assertThat(read("SELECT 1 AS id, '2001' AS date, 'a' AS title, repeat('b ', 40000) AS text", "{}"))
                .containsExactly("too_long: the record has more than 65536 bytes");
        assertThat(read("SELECT 1 AS id, '2001' AS date, 'a' AS title, repeat('b ', 40000) AS unread", "{}"))
                .containsExactly("1 | 2001-01-01 | field | null | a |  | en");
    }
}
