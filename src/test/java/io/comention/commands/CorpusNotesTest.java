package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.stats.SourceMix;
import io.comention.tables.Snapshot;
import io.comention.tables.Table;
import io.comention.tables.TableWriter;
import io.comention.tables.Tables;
import io.comention.tables.TrendTables;
import io.comention.testing.SparkExtension;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class CorpusNotesTest {
    @TempDir
    private Path folder;

    private CorpusNotes notes;

    @BeforeEach
    void readSomeTables() {
        write(
                Tables.COVERAGE,
                published("2001-03-01", "A", "en", 60),
                published("2001-03-01", "A", "fr", 30),
                published("2001-12-31", null, "en", 10),
                published("2002-01-01", null, "en", 100),
                published("2004-07-01", "A", "ar", 99));
        write(
                TrendTables.TOTALS,
                total("day", "2001-03-01", "article", 3),
                total("month", "2001-03-01", "article", 4),
                total("month", "2001-12-01", "article", 5),
                total("year", "2001-01-01", "article", 8),
                total("day", "2001-03-01", "sentence", 2),
                total("year", "2001-01-01", "sentence", 1),
                total("year", "2001-01-01", "story", 0));
        notes = CorpusNotes.read(new Snapshot(
                "out",
                new org.apache.hadoop.fs.Path(folder.toString()),
                null,
                SparkExtension.spark().sparkContext().hadoopConfiguration()));
    }

    @Test
    void ofTheGranularitiesThatOneCountsWhichHasMostUnitsLeftOut() {
        assertThat(notes.leftOut()).isEqualTo(Map.of("article", 9L, "sentence", 2L));
    }

    @Test
    void articlesAreCountedByLanguage() {
        assertThat(notes.articles()).isEqualTo(Map.of("en", 170L, "fr", 30L, "ar", 99L));
    }

    @Test
    void unknownSourcesAreOneAndYearsOfFewArticlesAreNotCompared() {
        assertThat(notes.sourceMixChanges())
                .isEqualTo(List.of(new SourceMix.Change(2001, 2002, 0.9, CorpusNotes.UNKNOWN_SOURCE)));
    }

    private static Row published(String day, String source, String language, long articles) {
        return RowFactory.create(LocalDate.parse(day), "day", source, language, articles, articles, articles, articles);
    }

    private static Row total(String granularity, String period, String unit, long leftOut) {
        return RowFactory.create(granularity, LocalDate.parse(period), unit, 100L, leftOut);
    }

    private void write(Table table, Row... rows) {
        SparkSession spark = SparkExtension.spark();
        TableWriter.write(
                spark.createDataFrame(Arrays.asList(rows), table.schema()),
                table,
                new org.apache.hadoop.fs.Path(folder.toString(), table.name()));
    }
}
