package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

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
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class CorpusNotesTest {
    @TempDir
    private static Path folder;

    private static CorpusNotes notes;

    @BeforeAll
    static void readSomeTables() {
        write(
                "some",
                Tables.COVERAGE,
                published("1969-12-31", "A", "fr", 7),
                published("2001-03-01", "A", "en", 60),
                published("2001-03-01", "A", "fr", 30),
                published("2001-12-31", null, "en", 10),
                published("2002-01-01", null, "en", 100),
                published("2004-07-01", "A", "ar", 99));
        write(
                "some",
                TrendTables.TOTALS,
                total("day", "2001-03-01", "article", 3),
                total("month", "2001-03-01", "article", 4),
                total("month", "2001-12-01", "article", 5),
                total("year", "2001-01-01", "article", 8),
                total("day", "2001-03-01", "sentence", 2),
                total("year", "2001-01-01", "sentence", 1),
                total("year", "2001-01-01", "story", 0));
        notes = read("some");
    }

    @Test
    void ofTheGranularitiesThatOneCountsWhichHasMostUnitsLeftOut() {
        assertThat(notes.leftOut()).containsExactly(entry("article", 9L), entry("sentence", 2L));
    }

    @Test
    void articlesAreCountedByLanguage() {
        assertThat(notes.articles()).containsExactly(entry("ar", 99L), entry("en", 170L), entry("fr", 37L));
    }

    @Test
    void unknownSourcesAreOneAndYearsOfFewArticlesAreNotCompared() {
        assertThat(notes.sourceMixChanges())
                .containsExactly(new SourceMix.Change(2001, 2002, 0.9, CorpusNotes.UNKNOWN_SOURCE));
    }

    @Test
    void ofNothingThereIsNothingToSay() {
        write("none", Tables.COVERAGE);
        write("none", TrendTables.TOTALS);
        CorpusNotes none = read("none");
        assertThat(none.leftOut()).isEmpty();
        assertThat(none.articles()).isEmpty();
        assertThat(none.sourceMixChanges()).isEmpty();
    }

    private static CorpusNotes read(String snapshot) {
        return CorpusNotes.read(new Snapshot(
                snapshot,
                new org.apache.hadoop.fs.Path(folder.resolve(snapshot).toString()),
                null,
                SparkExtension.spark().sparkContext().hadoopConfiguration()));
    }

    private static Row published(String day, String source, String language, long articles) {
        return RowFactory.create(LocalDate.parse(day), "day", source, language, articles, articles, articles, articles);
    }

    private static Row total(String granularity, String period, String unit, long leftOut) {
        return RowFactory.create(granularity, LocalDate.parse(period), unit, 100L, leftOut);
    }

    private static void write(String snapshot, Table table, Row... rows) {
        SparkSession spark = SparkExtension.spark();
        TableWriter.write(
                spark.createDataFrame(Arrays.asList(rows), table.schema()),
                table,
                new org.apache.hadoop.fs.Path(folder.resolve(snapshot).toString(), table.name()));
    }
}
