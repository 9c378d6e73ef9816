package io.comention.tables;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.internal.column.columnindex.OffsetIndex;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

@ExtendWith(SparkExtension.class)
class RowFilesTest {
    private static final StructType SCHEMA = StructType.fromDDL("name STRING COMMENT 'who', n BIGINT, small INT,"
            + " share DOUBLE, day DATE, instant TIMESTAMP, yes BOOLEAN, bytes BINARY, words ARRAY<STRING>,"
            + " places ARRAY<STRUCT<begin: INT, kinds: ARRAY<STRING>>>");

    @TempDir
    private java.nio.file.Path folder;

    private static List<Row> rows(long seed, int size) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Object[] values = {
                i % 7 == 0 ? "" : "é" + i / 3,
                random.nextLong(),
                random.nextInt(),
                random.nextGaussian(),
                LocalDate.ofEpochDay(random.nextInt(100_000) - 50_000),
                Instant.ofEpochSecond(random.nextInt(), 123_456_000),
                random.nextBoolean(),
                new byte[] {(byte) i, 0, -1},
                i % 2 == 0
                        ? new String[] {"a", null, "b" + i}
                        : CollectionConverters.asScala(List.of("c")).toSeq(),
                new Row[] {RowFactory.create(i, new String[] {"x", null, "y"}), RowFactory.create(null, new String[0])}
            };
            if (random.nextInt(3) == 0) {
                values[random.nextInt(values.length)] = null;
            }
            rows.add(RowFactory.create(values));
        }
        return rows;
    }

    private static JavaRDD<Row> rdd(List<Row> rows, int parts) {
        return JavaSparkContext.fromSparkContext(SparkExtension.spark().sparkContext())
                .parallelize(rows, parts);
    }

    private Path at(String name) {
        return new Path(folder.resolve(name).toUri());
    }

    private List<String> files(String name) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void rowsAreReadAsSparkWouldHaveWrittenThem() {
        List<Row> rows = rows(1, 500);
        TableWriter.writeMade(rdd(rows, 3), SCHEMA, at("ours"));
        SparkExtension.spark()
                .createDataFrame(rdd(rows, 3), SCHEMA)
                .write()
                .parquet(at("sparks").toString());

        var ours = SparkExtension.spark().read().parquet(at("ours").toString());
        var sparks = SparkExtension.spark().read().parquet(at("sparks").toString());
        assertThat(ours.schema()).isEqualTo(sparks.schema());
        assertThat(ours.schema().apply("name").getComment().get()).isEqualTo("who");
        assertThat(TableRows.of(ours.withColumn("bytes", hex(col("bytes")))))
                .hasSize(500)
                .isEqualTo(TableRows.of(sparks.withColumn("bytes", hex(col("bytes")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1665-11-07T12:00:00Z",
                "1969-12-31T23:59:59.123456789Z",
                "9999-12-31T23:59:59Z"
            })
    void instantsFarAwayAreThoseOfSpark(String instant) {
        StructType schema = StructType.fromDDL("instant TIMESTAMP");
        List<Row> rows = List.of(RowFactory.create(Instant.parse(instant)));
        TableWriter.writeMade(rdd(rows, 1), schema, at("far"));

        assertThat(TableRows.of(SparkExtension.spark().read().parquet(at("far").toString())))
                .isEqualTo(TableRows.of(SparkExtension.spark().createDataFrame(rows, schema)));
    }

    @Test
    void aTableWithoutRowsHasItsSchemaAllTheSame() throws IOException {
        TableWriter.writeMade(rdd(List.of(), 4), SCHEMA, at("none"));
        TableWriter.writeMade(
                JavaSparkContext.fromSparkContext(SparkExtension.spark().sparkContext())
                        .emptyRDD(),
                SCHEMA,
                at("no-parts"));

        for (String name : List.of("none", "no-parts")) {
            assertThat(files(name)).hasSize(1).allMatch(file -> file.endsWith(".zstd.parquet"));
            var read = SparkExtension.spark().read().parquet(at(name).toString());
            assertThat(read.schema().fieldNames()).isEqualTo(SCHEMA.fieldNames());
            assertThat(read.count()).isZero();
        }
    }

    private static List<Table> tables() throws IllegalAccessException {
        List<Table> tables = new ArrayList<>(Tables.PUBLISHED);
        for (Field field : StageTables.class.getFields()) {
            tables.add((Table) field.get(null));
        }
        return tables;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsReadAsSparkWouldHaveWrittenIt(Table table) {
        Random random = new Random(17);
        List<Row> rows = IntStream.range(0, 200)
                .mapToObj(i -> (Row) value(random, table.schema()))
                .toList();
        TableWriter.writeMade(rdd(rows, 1), table.schema(), at("ours"));
        SparkExtension.spark()
                .createDataFrame(rdd(rows, 1), table.schema())
                .write()
                .parquet(at("sparks").toString());

        assertThat(json("ours")).hasSize(200).isEqualTo(json("sparks"));
    }

    private List<String> json(String name) {
        return SparkExtension.spark()
                .read()
                .parquet(at(name).toString())
                .toJSON()
                .collectAsList();
    }

    /** Any value of a type; now and then none where there may be none. */
    private static Object value(Random random, DataType type) {
        if (type instanceof StructType struct) {
            return RowFactory.create(Stream.of(struct.fields())
                    .map(field -> field.nullable() && random.nextInt(6) == 0 ? null : value(random, field.dataType()))
                    .toArray());
        }
        if (type instanceof ArrayType array) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(i ->
                            array.containsNull() && random.nextInt(6) == 0 ? null : value(random, array.elementType()))
                    .toArray();
        }
        return switch (type.typeName()) {
            case "string" -> "s" + random.nextInt(9);
            case "integer" -> random.nextInt();
            case "long" -> random.nextLong();
            case "double" -> random.nextDouble();
            case "boolean" -> random.nextBoolean();
            case "date" -> LocalDate.ofEpochDay(random.nextInt(20_000));
            case "timestamp" -> Instant.ofEpochSecond(random.nextInt(2_000_000_000), 1_000L * random.nextInt(1_000));
            case "binary" -> new byte[] {(byte) random.nextInt(), 1};
            default -> throw new IllegalArgumentException(type.typeName());
        };
    }

    @Test
    void rowGroupsAndStringsTooManyForADictionaryAreReadAllTheSame() throws IOException {
        StructType schema =
                StructType.fromDDL("n INT, name STRING, word STRING, lists ARRAY<ARRAY<STRING>>, bytes BINARY");
        Random random = new Random(5);
        List<Row> rows = IntStream.range(0, 60_000)
                .mapToObj(i -> {
                    byte[] bytes = new byte[400];
                    random.nextBytes(bytes);
                    String[][] lists = i % 3 == 0 ? null : new String[][] {{"a", null}, null, {}, {"b" + i % 50, "c"}};
                    return RowFactory.create(
                            i,
                            "a name that no other row has, number " + i,
                            i % 9 == 0 ? null : "w" + i / 100,
                            lists,
                            bytes);
                })
                .toList();
        TableWriter.writeMade(rdd(rows, 1), schema, at("large"));

        var hadoop = SparkExtension.spark().sparkContext().hadoopConfiguration();
        Path file = new Path(at("large"), files("large").get(0));
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
            assertThat(reader.getRowGroups()).hasSize(2);
            assertThat(reader.getRowGroups().get(0).getTotalByteSize()).isBetween(12L << 20, 20L << 20);
        }
        List<Row> read = SparkExtension.spark()
                .read()
                .parquet(at("large").toString())
                .selectExpr("n", "name", "word", "CAST(lists AS STRING)", "sha2(bytes, 256)")
                .orderBy("n")
                .collectAsList();
        List<Row> expected = SparkExtension.spark()
                .createDataFrame(rows, schema)
                .selectExpr("n", "name", "word", "CAST(lists AS STRING)", "sha2(bytes, 256)")
                .orderBy("n")
                .collectAsList();
        assertThat(read).isEqualTo(expected);
    }

    private static List<ColumnChunkMetaData> columns(ParquetFileReader file) {
        try (file) {
            assertThat(file.getRowGroups()).hasSize(1);
            return file.getRowGroups().get(0).getColumns();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void leastAndGreatestAreThoseOfSparksWriter() throws IOException {
        StructType schema = StructType.fromDDL(
                "word STRING, n BIGINT, small INT, share DOUBLE, unclear DOUBLE, day DATE, yes BOOLEAN, never INT");
        Random random = new Random(8);
        List<Row> rows = IntStream.range(0, 45_000)
                .mapToObj(i -> {
                    Object[] values = {
                        "w" + random.nextInt(700),
                        random.nextLong() >> random.nextInt(60),
                        random.nextInt(50) - 25,
                        random.nextGaussian(),
                        i == 30_000 ? Double.NaN : random.nextDouble(),
                        LocalDate.ofEpochDay(i / 100 - 50),
                        i > 22_000,
                        null
                    };
                    if (random.nextInt(5) == 0) {
                        values[random.nextInt(values.length)] = null;
                    }
                    return RowFactory.create(values);
                })
                .toList();
        TableWriter.writeMade(rdd(rows, 1), schema, at("ours"));
        SparkExtension.spark()
                .createDataFrame(rdd(rows, 1), schema)
                .write()
                .parquet(at("sparks").toString());

        List<ColumnChunkMetaData> ours = columns(onlyFile("ours"));
        List<ColumnChunkMetaData> sparks = columns(onlyFile("sparks"));
        assertThat(ours).hasSize(8);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i).getStatistics()).isEqualTo(sparks.get(i).getStatistics());
            assertThat(ours.get(i).getValueCount()).isEqualTo(sparks.get(i).getValueCount());
        }
    }

    @Test
    void aDictionaryEndsWhereItBecomesTooLargeAndIsNotBegunWhereItIsOfNoUse() throws IOException {
        StructType schema = StructType.fromDDL("i INT, n BIGINT, word STRING, other BIGINT, names STRING, none STRING");
        int few = 40_000;
        List<Row> rows = IntStream.range(0, 5 * few)
                .mapToObj(i -> {
                    int one = i < few ? i % 10 : i;
                    return RowFactory.create(i, (long) one << 33, "word " + one, i * 7L, "name " + i, null);
                })
                .toList();
        TableWriter.writeMade(rdd(rows, 1), schema, at("grown"));

        List<ColumnChunkMetaData> columns = columns(onlyFile("grown"));
        for (int column : new int[] {1, 2}) {
            assertThat(columns.get(column).getEncodings()).contains(ColumnPages.DICTIONARY, Encoding.PLAIN);
            assertThat(columns.get(column).hasDictionaryPage()).isTrue();
        }
        for (int column : new int[] {0, 3, 4, 5}) {
            assertThat(columns.get(column).getEncodings())
                    .contains(Encoding.PLAIN)
                    .doesNotContain(ColumnPages.DICTIONARY);
            assertThat(columns.get(column).hasDictionaryPage()).isFalse();
        }
        assertThat(SparkExtension.spark()
                        .read()
                        .parquet(at("grown").toString())
                        .orderBy("i")
                        .collectAsList())
                .isEqualTo(rows);
    }

    private ParquetFileReader onlyFile(String name) throws IOException {
        String only = files(name).stream()
                .filter(file -> file.endsWith(".parquet"))
                .findFirst()
                .orElseThrow();
        Path file = new Path(at(name), only);
        return ParquetFileReader.open(HadoopInputFile.fromPath(
                file, SparkExtension.spark().sparkContext().hadoopConfiguration()));
    }

    @Test
    void longTextsFillNoMoreThanAPageAtATime() throws IOException {
        Random random = new Random(6);
        StructType schema = StructType.fromDDL("text STRING");
        List<Row> rows = IntStream.range(0, 2_000)
                .mapToObj(i -> {
                    byte[] letters = new byte[20_000];
                    for (int at = 0; at < letters.length; at++) {
                        letters[at] = (byte) (' ' + random.nextInt(95));
                    }
                    return RowFactory.create(new String(letters, StandardCharsets.US_ASCII));
                })
                .toList();
        TableWriter.writeMade(rdd(rows, 1), schema, at("texts"));

        try (ParquetFileReader reader = onlyFile("texts")) {
            assertThat(reader.getRowGroups()).hasSizeBetween(2, 4);
            for (BlockMetaData group : reader.getRowGroups()) {
                ColumnChunkMetaData column = group.getColumns().get(0);
                assertThat(column.hasDictionaryPage()).isFalse();
                assertThat(column.getTotalUncompressedSize()).isLessThan(24 << 20);
                assertThat(reader.readOffsetIndex(column).getPageCount()).isGreaterThan(4);
            }
        }
        assertThat(SparkExtension.spark().read().parquet(at("texts").toString()).collectAsList())
                .isEqualTo(rows);
    }

    @Test
    void everyPageKnowsItsRows() throws IOException {
        StructType schema = StructType.fromDDL("n INT NOT NULL, late STRING, gap BIGINT, lists ARRAY<STRING>");
        List<Row> rows = IntStream.range(0, 65_000)
                .mapToObj(i -> RowFactory.create(
                        i,
                        i < 20_000 ? null : i % 3 == 0 ? "" : "\u00e9" + i % 50,
                        i / 20_000 == 1 ? null : (long) i % 9,
                        i % 4 == 0
                                ? null
                                : IntStream.range(0, i % 4 - 1)
                                        .mapToObj(at -> "w" + (i + at) % 70)
                                        .toArray(String[]::new)))
                .toList();
        TableWriter.writeMade(rdd(rows, 1), schema, at("pages"));

        try (ParquetFileReader reader = onlyFile("pages")) {
            for (ColumnChunkMetaData column : reader.getRowGroups().get(0).getColumns()) {
                OffsetIndex pages = reader.readOffsetIndex(column);
                assertThat(IntStream.range(0, pages.getPageCount()).mapToObj(pages::getFirstRowIndex))
                        .containsExactly(0L, 20_000L, 40_000L, 60_000L);
            }
        }
        assertThat(read("pages", "true")).isEqualTo(texts(rows));
        for (int row : new int[] {7, 19_999, 20_001, 40_000, 59_999, 60_001, 64_999}) {
            assertThat(read("pages", "n = " + row)).isEqualTo(texts(List.of(rows.get(row))));
        }
    }

    /** The rows of a table in order of its first column, as texts. */
    private List<String> read(String name, String condition) {
        return texts(SparkExtension.spark()
                .read()
                .parquet(at(name).toString())
                .filter(condition)
                .orderBy("n")
                .collectAsList());
    }

    private static List<String> texts(List<Row> rows) {
        return rows.stream()
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + words(row.get(3)))
                .toList();
    }

    private static Object words(Object array) {
        return array instanceof Object[] words
                ? List.of(words)
                : array == null ? null : CollectionConverters.asJava((scala.collection.Seq<?>) array);
    }

    @Test
    void onlyReportedFilesStay() throws IOException {
        Files.createDirectories(folder.resolve("table"));
        Files.writeString(folder.resolve("table/part-00000-9-000.zstd.parquet"), "of an attempt that died");
        TableWriter.writeMade(rdd(rows(2, 20), 2), SCHEMA, at("table"));

        assertThat(files("table")).hasSize(2).noneMatch(file -> file.contains("-9-") || file.startsWith("."));
        assertThat(SparkExtension.spark().read().parquet(at("table").toString()).count())
                .isEqualTo(20);
    }

    /** The first task that fails ends the job; what another one has begun it deletes itself, a little later. */
    private void awaitEmpty(String name) throws Exception {
        for (int tenths = 0; tenths < 100 && !files(name).isEmpty(); tenths++) {
            Thread.sleep(100);
        }
        assertThat(folder.resolve(name)).isEmptyDirectory();
    }

    @Test
    void aRowThatCannotBeMadeFailsTheTable() throws Exception {
        JavaRDD<Row> failing = rdd(rows(3, 10), 2).map(row -> {
            throw new IllegalStateException("made to fail");
        });
        assertThatThrownBy(() -> TableWriter.writeMade(failing, SCHEMA, at("failed")))
                .hasStackTraceContaining("made to fail");
        awaitEmpty("failed");
    }

    private static final List<Table> THREE = List.of(
            Table.of("even", "row", "n INT -- number"),
            Table.of("odd", "row", "n INT -- number\n word STRING -- in words"),
            Table.of("none", "row", "n INT -- number"));

    private static TableRow ofThree(int n) {
        return new TableRow(n % 2, n % 2 == 0 ? RowFactory.create(n) : RowFactory.create(n, "w" + n));
    }

    private JavaRDD<TableRow> numbers(int size, int parts) {
        return JavaSparkContext.fromSparkContext(SparkExtension.spark().sparkContext())
                .parallelize(IntStream.range(0, size).boxed().toList(), parts)
                .map(RowFilesTest::ofThree);
    }

    private List<Path> placesOfThree() {
        return THREE.stream().map(table -> at(table.name())).toList();
    }

    @Test
    void onePassWritesSeveralTablesEachInItsOrder() throws IOException {
        TableWriter.writeMade(numbers(100, 3), THREE, placesOfThree());

        for (int table = 0; table < 2; table++) {
            String name = THREE.get(table).name();
            List<Integer> found = new ArrayList<>();
            for (String file : files(name)) {
                List<Integer> inFile =
                        SparkExtension.spark()
                                .read()
                                .parquet(at(name + "/" + file).toString())
                                .collectAsList()
                                .stream()
                                .map(row -> row.getInt(0))
                                .toList();
                assertThat(inFile).isSorted();
                found.addAll(inFile);
            }
            int first = table;
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 100)
                            .filter(n -> n % 2 == first)
                            .boxed()
                            .toList());
        }
        assertThat(files("none")).hasSize(1);
        assertThat(SparkExtension.spark().read().parquet(at("none").toString()).count())
                .isZero();
    }

    @Test
    void aPassThatFailsLeavesNoFileOfAnyTable() throws Exception {
        JavaRDD<TableRow> failing = numbers(10, 1).map(row -> {
            if (row.row().getInt(0) == 9) {
                throw new IllegalStateException("made to fail");
            }
            return row;
        });
        assertThatThrownBy(() -> TableWriter.writeMade(failing, THREE, placesOfThree()))
                .hasStackTraceContaining("made to fail");
        for (Table table : THREE) {
            awaitEmpty(table.name());
        }
    }

    @Test
    void rowsThatTheDriverHoldsAreSortedAsSparkSorts() {
        Table table = Table.of(
                "some", "row", "name STRING -- who\n day DATE -- when\n n BIGINT -- how often", "name", "day", "n");
        Random random = new Random(4);
        List<Row> rows = new ArrayList<>();
        String[] names = {null, "", "a", "ab", "b", "\uff66", "\ud835\udc00", "é"};
        for (int i = 0; i < 300; i++) {
            rows.add(RowFactory.create(
                    names[random.nextInt(names.length)],
                    random.nextInt(5) == 0 ? null : LocalDate.ofEpochDay(random.nextInt(9) - 4),
                    (long) i));
        }
        TableWriter.write(SparkExtension.spark().createDataFrame(rows, table.schema()), table, at("held"));
        TableWriter.write(
                SparkExtension.spark()
                        .createDataFrame(rdd(rows, 1), table.schema())
                        .coalesce(1),
                table,
                at("spread"));

        assertThat(SparkExtension.spark().read().parquet(at("held").toString()).collectAsList())
                .isEqualTo(SparkExtension.spark()
                        .createDataFrame(rows, table.schema())
                        .orderBy("name", "day", "n")
                        .collectAsList());
        assertThat(TableRows.of(
                        SparkExtension.spark().read().parquet(at("spread").toString())))
                .isEqualTo(TableRows.of(
                        SparkExtension.spark().read().parquet(at("held").toString())));
    }
}
