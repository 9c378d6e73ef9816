package io.comention.spark;

import io.comention.tables.DirectCommitProtocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** Starts Spark with what our results depend on; everything else is the user's to set. */
public final class Sessions {
    private static final String EXTENSIONS = "spark.sql.extensions";
    private static final String LOCAL_FILES = "fs.file.impl";
    private static final String NO_CACHE = "fs.file.impl.disable.cache";

    /** What Spark hands on to Hadoop from the environment; jobs/comention asks for the same. */
    private static final List<String> CREDENTIALS = List.of("AWS_ACCESS_KEY_ID", "AWS_ENDPOINT_URL");

    private Sessions() {}

    /** A session to work in; closing it stops Spark if it was started for it. */
    public record Session(SparkSession spark, boolean started) implements AutoCloseable {
        @Override
        public void close() {
            if (started) {
                spark.stop();
            }
        }
    }

    /** The session that there is, else a new one on the master that was asked for, else on this machine's cores. */
    public static Session open(String name) {
        boolean started = SparkSession.getDefaultSession().isEmpty();
        return new Session(start(name), started);
    }

    private static SparkSession start(String name) {
        SparkConf conf = new SparkConf();
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "comention " + name);
        boolean local = conf.get("spark.master").startsWith("local");
        defaults(local).forEach(conf::setIfMissing);
        required().forEach(conf::set);
        String theirs = conf.get(EXTENSIONS, "");
        conf.set(EXTENSIONS, (theirs.isEmpty() ? "" : theirs + ",") + SmallTables.class.getName());
        SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
        SmallTables.mostBytes(spark.conf()); // complains before anything is read
        if (local) {
            spark.sparkContext().setLogLevel("ERROR");
        }
        return spark;
    }

    /**
     * What Hadoop's file systems need to know, without starting Spark, whose classes are loaded only where options or
     * credentials are for it to hand on.
     */
    public static Configuration hadoop() {
        boolean told = System.getProperties().stringPropertyNames().stream().anyMatch(name -> name.startsWith("spark."))
                || CREDENTIALS.stream().anyMatch(System.getenv()::containsKey);
        Configuration hadoop = told ? SparkHadoopUtil.get().newConfiguration(new SparkConf()) : new Configuration();
        hadoop.setIfUnset(LOCAL_FILES, LocalFiles.class.getName());
        hadoop.setIfUnset(NO_CACHE, "true"); // to find out whose cache it is takes longer than to do without
        return hadoop;
    }

    private static Map<String, String> defaults(boolean local) {
        Map<String, String> defaults = new LinkedHashMap<>();
        if (local) {
            int cores = Runtime.getRuntime().availableProcessors();
            defaults.put("spark.ui.enabled", "false");
            defaults.put("spark.sql.ui.explainMode", "simple"); // short plans: no page shows them
            defaults.put("spark.hadoop." + LOCAL_FILES, LocalFiles.class.getName());
            // 4 MB with an array's header. Else each sort of a few rows takes 64 MB of a large heap.
            defaults.put("spark.buffer.pageSize", "4194288b");
            defaults.put("spark.driver.host", "127.0.0.1");
            defaults.put("spark.driver.bindAddress", "127.0.0.1");
            defaults.put("spark.sql.shuffle.partitions", Integer.toString(Math.max(8, 4 * cores)));
            defaults.put("spark.sql.files.minPartitionNum", Integer.toString(4 * cores));
        }
        // Else every class that is looked up and not found is asked for over the network; we add no classes to a
        // session.
        defaults.put("spark.sql.artifact.isolation.enabled", "false");
        // Of long texts Spark would take a hundred megabytes at a time.
        defaults.put("spark.sql.parquet.columnarReaderBatchSize", "64");
        // Packing takes a third less of the processor's time than by Parquet's own level, for files a twelfth larger.
        defaults.put("spark.hadoop.parquet.compression.codec.zstd.level", "1");
        // Few files of sensible size, yet work for several cores.
        defaults.put("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");
        defaults.put("spark.sql.adaptive.advisoryPartitionSizeInBytes", "16m");
        defaults.put(
                "spark.redaction.regex",
                "(?i)secret|password|passphrase|token|access[.]?key|api[.]?key|credential|sas|signature");
        return defaults;
    }

    private static Map<String, String> required() {
        return Map.of(
                "spark.speculation", "false", // a second attempt could leave a second copy of its rows
                "spark.sql.session.timeZone", "UTC",
                "spark.sql.ansi.enabled", "true",
                "spark.sql.caseSensitive", "true",
                "spark.sql.datetime.java8API.enabled", "true",
                "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
                "spark.sql.parquet.compression.codec", "zstd",
                "spark.sql.sources.commitProtocolClass", DirectCommitProtocol.class.getName());
    }
}
