package io.comention.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class TableDigestsTest {
    private static final String ROWS = "('file:/a/x', 0.1D, array('b', null)), ('file:/a/x', null, array())";

    @TempDir
    private Path folder;

    private int written;

    private String digest(String rows, int files) throws IOException {
        Path snapshot = folder.resolve("snapshot-" + written++);
        Dataset<Row> table = SparkExtension.spark().sql("SELECT * FROM VALUES " + rows + " AS t(input, share, kinds)");
        table.repartition(files).write().parquet(snapshot.resolve("table").toString());
        return TableDigests.of(SparkExtension.spark(), snapshot);
    }

    @Test
    void theOrderOfRowsAndFilesDoesNotCount() throws IOException {
        String turned = "('file:/a/x', null, array()), ('file:/a/x', 0.1D, array('b', null))";
        assertThat(digest(turned, 2)).isEqualTo(digest(ROWS, 1)).matches("table 2 [0-9a-f]{32}\n");
    }

    @Test
    void theFolderOfAnInputDoesNotCountButItsNameDoes() throws IOException {
        String expected = digest(ROWS, 1);
        assertThat(digest(ROWS.replace("/a/x", "/b/c/x"), 1)).isEqualTo(expected);
        assertThat(digest(ROWS.replace("/a/x", "/a/y"), 1)).isNotEqualTo(expected);
    }

    @Test
    void everyBitAndEveryRowCounts() throws IOException {
        String expected = digest(ROWS, 1);
        assertThat(digest(ROWS.replace("0.1D", Math.nextUp(0.1) + "D"), 1)).isNotEqualTo(expected);
        assertThat(digest(ROWS.replace("null, array()", "0.0D, array()"), 1)).isNotEqualTo(expected);
        assertThat(digest(ROWS + ", " + ROWS, 1)).isNotEqualTo(expected);
    }
}
