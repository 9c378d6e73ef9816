package io.comention.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script says; that DuckDB understands it is tested in src/notebooks/test_views.py. */
class DuckDbViewsTest {
    @TempDir
    private Path folder;

    @Test
    void everyTableHasAViewWithItsComments() {
        String sql = DuckDbViews.of("/data/out", 100);
        for (Table table : Tables.PUBLISHED) {
            assertThat(sql)
                    .contains(
                            "CREATE OR REPLACE TEMP VIEW " + table.name() + " AS\n"
                                    + "FROM read_parquet(getvariable('snapshot_files') || '/" + table.name()
                                    + "/*.parquet', hive_partitioning = false);",
                            "COMMENT ON VIEW " + table.name() + " IS 'one row per "
                                    + table.rows().replace("'", "''") + "';");
            for (Column column : table.columns()) {
                assertThat(sql)
                        .contains("COMMENT ON COLUMN " + table.name() + ".\"" + column.name() + "\" IS '"
                                + column.comment().replace("'", "''") + "';");
            }
        }
    }

    @Test
    void aQuoteInAFolderEndsNoString() {
        assertThat(DuckDbViews.of("/o'brien's/out", 100)).contains("\n    '/o''brien''s/out');\n");
    }

    @Test
    void quotesAreInPairsOnEveryLineThatIsNoComment() {
        assertThat(DuckDbViews.of("/o'brien/out", 100).lines())
                .filteredOn(line -> !line.startsWith("--"))
                .allMatch(line -> line.chars().filter(c -> c == '\'').count() % 2 == 0);
    }

    @Test
    void articlesOfACountNameNoMoreThanTheJobAllows() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(DuckDbViews.of("/data/out", 1234)).contains("count(DISTINCT counts_for) <= 1234\n");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTextLiesBesideTheTablesAloneAndIsWrittenOnce() {
        Output output = Output.at(folder.toString(), new Configuration());
        output.writeBeside("a-run", "views.sql", "SELECT 'é';\n");

        Path snapshot = folder.resolve("snapshots/a-run");
        assertThat(snapshot.toFile().list()).containsExactly("views.sql");
        assertThat(snapshot.resolve("views.sql")).hasContent("SELECT 'é';\n");
        assertThat(output.snapshotFolder("a-run")).isEqualTo(snapshot.toString());
        assertThatThrownBy(() -> output.writeBeside("a-run", "views.sql", "other"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(snapshot.resolve("views.sql")).hasContent("SELECT 'é';\n");
    }
}
