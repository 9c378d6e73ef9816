package io.comention.testing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.md5;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Digests of a snapshot's tables, which are equal where columns and rows are, in whatever order and files the rows stand.
 *
 * <p>Every bit of every number counts. Of a file that was read only the name counts, not the folder.
 *
 * <p>{@code src/bench/digests} starts it. It needs nothing but Spark, so that the tables of any version can be compared.
 */
public final class TableDigests {
    private static final Map<String, String> OPTIONS = Map.of(
            "ignoreNullFields", "false",
            "timeZone", "UTC",
            "timestampFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");

    private TableDigests() {}

    /** Prints the digests of the snapshot that is named. */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        System.out.print(of(spark, Path.of(arguments[0])));
        spark.stop();
    }

    /** A line {@code table rows digest} for every table of a snapshot, in the order of their names. */
    public static String of(SparkSession spark, Path snapshot) throws IOException {
        List<String> tables;
        try (Stream<Path> folders = Files.list(snapshot)) {
            tables = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
        StringBuilder lines = new StringBuilder();
        for (String table : tables) {
            Dataset<Row> rows = spark.read().parquet(snapshot.resolve(table).toString());
            lines.append(table).append(' ').append(digest(rows)).append('\n');
        }
        return lines.toString();
    }

    /** A sum of the rows' own digests, in two halves that cannot overflow, does not depend on their order. */
    private static String digest(Dataset<Row> rows) {
        Column[] columns = Arrays.stream(rows.columns())
                .map(name -> name.equals("input")
                        ? regexp_replace(col(name), "^.*/", "").as(name)
                        : col(name))
                .toArray(Column[]::new);
        Row sums = rows.select(
                        md5(to_json(struct(columns), OPTIONS).cast("binary")).as("digest"))
                .agg(count(lit(1)), half(1), half(17))
                .first();
        String whole = rows.schema().catalogString() + ' ' + sums;
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(whole.getBytes(StandardCharsets.UTF_8));
            return sums.getLong(0) + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Column half(int from) {
        Column number = expr("cast(conv(substring(digest, " + from + ", 16), 16, 10) AS DECIMAL(20, 0))");
        return coalesce(sum(number), lit(0)).cast("string");
    }
}
