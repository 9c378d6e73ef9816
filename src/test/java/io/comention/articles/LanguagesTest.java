package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.tables.StageTables;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class LanguagesTest {
    private static final String[] SHOWN = {"line", "article_id", "language", "title", "reason", "chosen", "detail"};

    private static Dataset<Row> records(Row... records) {
        return SparkExtension.spark().createDataFrame(List.of(records), StageTables.RECORDS.schema());
    }

    private static Row record(Map<String, Object> values) {
        return RowFactory.create(StageTables.RECORDS.columns().stream()
                .map(column -> values.get(column.name()))
                .toArray());
    }

    /** An article with an id like its line. */
    private static Row article(int entry, long line, String language, String detected) {
        Map<String, Object> values = new java.util.HashMap<>(Map.of(
                "input", "a", "part", 0, "line", line, "is_part", false, "entry", entry, "article_id", "n" + line));
        values.put("title", "T");
        values.put("language", language);
        values.put("detected", detected);
        return record(values);
    }

    private static Row excluded(int entry, long line, String detected) {
        return record(Map.of(
                "input",
                "a",
                "part",
                0,
                "line",
                line,
                "is_part",
                false,
                "entry",
                entry,
                "reason",
                "language",
                "chosen",
                true,
                "detail",
                "the language is " + detected,
                "detected",
                detected));
    }

    private static Row part(int entry, long line) {
        return record(Map.of("input", "a", "part", 0, "line", line, "is_part", true, "entry", entry));
    }

    @Test
    void theMainLanguageIsThatOfMostLongerTextsWhetherTheyAreKeptOrNot() {
        Dataset<Row> main = Languages.main(records(
                article(0, 1, "de", "de"),
                article(0, 2, "en", "en"),
                excluded(0, 3, "en"),
                article(0, 4, null, "de"), // short
                article(0, 5, null, "de"),
                article(0, 6, "de", null), // its field says so
                article(0, 7, "de", null),
                part(0, 7),
                article(1, 8, "ru", "ru"),
                article(1, 9, "fr", "fr"),
                article(2, 10, null, "fr")));

        assertThat(TableRows.of(main)).containsExactly("0 | en", "1 | fr");
    }

    @Test
    void aShortTextTakesTheMainLanguageOfItsEntryOrElseItsOwn() {
        Dataset<Row> records = records(
                article(0, 1, "en", "en"),
                article(0, 2, null, "de"),
                article(0, 3, "fr", null),
                article(1, 4, null, "ru"),
                excluded(0, 5, "zh"),
                part(0, 5));

        Dataset<Row> settled = Languages.settled(records, Languages.main(records), Set.of());

        assertThat(settled.columns())
                .containsExactly(StageTables.RECORDS.schema().fieldNames());
        assertThat(TableRows.of(settled.select("line", "article_id", "language", "reason")))
                .containsExactly(
                        "1 | n1 | en | null",
                        "2 | n2 | en | null",
                        "3 | n3 | fr | null",
                        "4 | n4 | ru | null",
                        "5 | null | null | language",
                        "5 | null | null | null");
    }

    @Test
    void aShortTextOfAnotherLanguageThanThoseWantedIsARejectLikeAnyOther(SparkSession spark) {
        Dataset<Row> records = records(
                article(0, 1, "en", "en"),
                excluded(0, 2, "fr"),
                excluded(0, 3, "fr"),
                article(0, 4, null, "en"),
                article(1, 5, null, "en"),
                part(0, 5));

        Dataset<Row> settled = Languages.settled(records, Languages.main(records), Set.of("en"));

        assertThat(settled.columns())
                .containsExactly(StageTables.RECORDS.schema().fieldNames());
        assertThat(TableRows.of(settled.selectExpr(SHOWN)))
                .containsExactly(
                        "1 | n1 | en | T | null | null | null",
                        "2 | null | null | null | language | true | the language is fr",
                        "3 | null | null | null | language | true | the language is fr",
                        "4 | null | null | null | language | true | the language is fr",
                        "5 | n5 | en | T | null | null | null",
                        "5 | null | null | null | null | null | null");
        Dataset<Row> duplicates = spark.createDataFrame(List.of(), StageTables.DUPLICATES.schema());
        assertThat(TableRows.of(Articles.rejects(settled, duplicates)))
                .containsExactly(
                        "a | 2 | language | true | the language is fr | null",
                        "a | 3 | language | true | the language is fr | null",
                        "a | 4 | language | true | the language is fr | null");
    }
}
