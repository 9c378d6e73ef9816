package io.comention.articles;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.tables.StageTables;
import io.comention.testing.SparkExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
class RecordCountsTest {
    private final List<Row> records = new ArrayList<>();

    private static Dataset<Row> table(StructType schema, List<Row> rows) {
        return SparkExtension.spark().createDataFrame(rows, schema);
    }

    private Dataset<Row> records() {
        return table(StageTables.RECORDS.schema(), records);
    }

    private void add(String input, long line, boolean isPart, String reason, String detail, Boolean mojibake) {
        Object[] values = new Object[StageTables.RECORDS.schema().size()];
        values[0] = input;
        values[1] = 0;
        values[2] = line;
        values[3] = isPart;
        values[4] = isPart || reason != null ? null : input + line;
        StructType schema = StageTables.RECORDS.schema();
        values[schema.fieldIndex("reason")] = reason;
        values[schema.fieldIndex("detail")] = detail;
        values[schema.fieldIndex("mojibake")] = mojibake;
        records.add(RowFactory.create(values));
    }

    /** File a: three articles, two of them misread, and a reject; file b: an article. */
    private void twoFiles() {
        add("a", 4, true, null, null, null);
        add("a", 1, false, null, null, true);
        add("a", 2, false, null, null, true);
        add("a", 3, false, null, null, false);
        add("a", 4, false, "no_date", "no date", null);
        add("b", 1, true, null, null, null);
        add("b", 1, false, null, null, false);
    }

    private static InputFile file(String path, long bytes) {
        return new InputFile(0, path, bytes, "");
    }

    private static String inputs(RecordCounts counts) {
        return counts.inputs(file("a", 7)) + " " + counts.inputs(file("b", 8)) + " " + counts.inputs(file("empty", 0));
    }

    @Test
    void everyRecordOfEveryFileIsCounted() {
        twoFiles();
        RecordCounts counts = RecordCounts.of(records());

        assertThat(counts.records()).isEqualTo(5);
        assertThat(counts.articles()).isEqualTo(4);
        assertThat(counts.duplicates()).isZero();
        assertThat(counts.misread()).isEqualTo(2);
        assertThat(counts.byReason()).isEqualTo(Map.of("no_date", 1L));
        assertThat(counts.storageFailed()).isFalse();
        assertThat(inputs(counts)).isEqualTo("[a,7,4,3,1,2] [b,8,1,1,0,0] [empty,0,0,0,0,0]");
    }

    @Test
    void duplicatesAreRejectsAndNotMisreadArticles() {
        twoFiles();
        RecordCounts counts = RecordCounts.of(records());
        counts.leaveOut(
                records(),
                table(
                        StageTables.DUPLICATES.schema(),
                        List.of(
                                RowFactory.create("a", 0, 2L, "duplicate", ""),
                                RowFactory.create("b", 0, 1L, "unreadable_file", ""))));

        assertThat(counts.records()).isEqualTo(5);
        assertThat(counts.articles()).isEqualTo(2);
        assertThat(counts.duplicates()).isEqualTo(2);
        assertThat(counts.misread()).isEqualTo(1);
        assertThat(counts.byReason()).isEqualTo(Map.of("duplicate", 1L, "no_date", 1L, "unreadable_file", 1L));
        assertThat(inputs(counts)).isEqualTo("[a,7,4,2,2,1] [b,8,1,0,1,0] [empty,0,0,0,0,0]");
    }

    @Test
    void aPartWithADetailIsOneWhoseStorageFailed() {
        twoFiles();
        add("c", 0, true, null, "the connection was lost", null);
        assertThat(RecordCounts.of(records()).storageFailed()).isTrue();
    }
}
