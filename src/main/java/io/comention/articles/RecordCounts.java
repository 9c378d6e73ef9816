package io.comention.articles;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What became of the records of each file: looked up together, since each look at a table takes its time, however small.
 */
public final class RecordCounts {
    private static final OfFile NOTHING = new OfFile();

    private final Map<String, OfFile> files = new HashMap<>();
    private final Map<String, Long> byReason = new TreeMap<>();
    private long records;
    private long duplicates;
    private boolean storageFailed;

    /** What is counted of a file. */
    private static final class OfFile {
        long records;
        long articles;
        long misread;
    }

    private RecordCounts() {}

    /** Of table {@code records}, duplicates being articles. */
    public static RecordCounts of(Dataset<Row> records) {
        RecordCounts counts = new RecordCounts();
        for (Row row : records.groupBy(
                        col("input"), col("reason"), col("is_part"), coalesce(col("mojibake"), lit(false)))
                .agg(count(lit(1)), count("detail"))
                .collectAsList()) {
            if (row.getBoolean(2)) {
                counts.storageFailed |= row.getLong(5) > 0;
            } else {
                counts.add(row.getString(0), row.getString(1), row.getBoolean(3), row.getLong(4));
            }
        }
        return counts;
    }

    private void add(String input, String reason, boolean isMisread, long n) {
        OfFile of = files.computeIfAbsent(input, file -> new OfFile());
        of.records += n;
        records += n;
        if (reason != null) {
            byReason.merge(reason, n, Long::sum);
        } else {
            of.articles += n;
            of.misread += isMisread ? n : 0;
        }
    }

    /**
     * Takes the duplicates from the articles.
     *
     * @param all table {@code records}
     * @param again table {@code duplicates}
     */
    public void leaveOut(Dataset<Row> all, Dataset<Row> again) {
        for (Row row : again.groupBy("input", "reason").count().collectAsList()) {
            files.get(row.getString(0)).articles -= row.getLong(2);
            byReason.merge(row.getString(1), row.getLong(2), Long::sum);
            duplicates += row.getLong(2);
        }
        if (misread() > 0) {
            files.values().forEach(file -> file.misread = 0);
            for (Row row : Articles.kept(all.filter("mojibake"), again, true)
                    .groupBy("input")
                    .count()
                    .collectAsList()) {
                files.get(row.getString(0)).misread = row.getLong(1);
            }
        }
    }

    /** All records. */
    public long records() {
        return records;
    }

    /** Articles that are kept. */
    public long articles() {
        return files.values().stream().mapToLong(file -> file.articles).sum();
    }

    /** Articles that are not kept. */
    public long duplicates() {
        return duplicates;
    }

    /** Rejects, the duplicates among them, in the order of the reasons. */
    public Map<String, Long> byReason() {
        return Collections.unmodifiableMap(byReason);
    }

    /** Articles that are kept and were once read in the wrong encoding. */
    public long misread() {
        return files.values().stream().mapToLong(file -> file.misread).sum();
    }

    /** Whether a file's storage failed while it was read. */
    public boolean storageFailed() {
        return storageFailed;
    }

    /** A row of table {@code inputs}. */
    Row inputs(InputFile file) {
        OfFile of = files.getOrDefault(file.path(), NOTHING);
        return RowFactory.create(
                file.path(), file.bytes(), of.records, of.articles, of.records - of.articles, of.misread);
    }
}
