package io.comention;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.spark.SmallTables;
import io.comention.tables.Table;
import io.comention.tables.Tables;
import io.comention.testing.Launched;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same rows everywhere: on one core in UTC, and on a real standalone cluster on this machine, whose master and two
 * workers run executors in JVMs of their own; once with a driver in another time zone.
 */
@ExtendWith(SparkExtension.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EverywhereIT {
    private static final List<String> NAMES =
            Tables.PUBLISHED.stream().map(Table::name).toList();
    private static final Path JAR = Path.of("target/comention.jar").toAbsolutePath();
    /** Fewer rows to make and to compare than the job's own. */
    private static final List<String> LESS = List.of(
            "--set", "granularities=[year]", "--set", "units=[story, sentence]", "--set", "terms.per_period=50");

    /** So short are these runs that Java's second compiler does not pay. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final Map<String, String> ELSEWHERE =
            Map.of("TZ", "America/New_York", "JAVA_TOOL_OPTIONS", QUICK + " -Duser.timezone=America/New_York");
    private static final List<Process> CLUSTER = new ArrayList<>();

    @TempDir
    private static Path folder;

    private static String master;
    private static Map<String, List<String>> local;

    @BeforeAll
    static void startClusterAndRunLocally() throws Exception {
        Path jars = Files.createDirectory(folder.resolve("jars"));
        for (String jar :
                Files.readString(Path.of("target/spark.classpath")).strip().split(File.pathSeparator, -1)) {
            Path file = Path.of(jar);
            Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
        }
        int port = freePort();
        master = "spark://127.0.0.1:" + port;
        daemon("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "" + port);
        waitFor(port);
        for (String worker : List.of("worker-1", "worker-2")) {
            daemon(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(worker).toString(),
                    master);
        }
        local = runHere("one-core", "local[1]", Map.of("TZ", "UTC", "LC_ALL", "C", "JAVA_TOOL_OPTIONS", QUICK));
        assertThat(local.get("pair_trends")).isNotEmpty();
    }

    private static Map<String, List<String>> runHere(String name, String cores, Map<String, String> environment) {
        Path output = folder.resolve(name);
        Launched run = Launched.launcher(environment, words(List.of(List.of("--master", cores, "--"), job(output))));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return TableRows.ofAll(output.resolve("latest"), NAMES);
    }

    private static List<String> onCluster() {
        return List.of(
                "--master",
                master,
                "--executor-memory",
                "768m",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.extraJavaOptions=" + QUICK,
                "--conf",
                SmallTables.BYTES + "=0"); // else one worker would do all of it
    }

    private static List<String> job(Path output) {
        List<String> words = new ArrayList<>(List.of("run", "jobs/russia-taliban.yaml", "--output", output.toString()));
        words.addAll(LESS);
        return words;
    }

    private static String[] words(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toArray(String[]::new);
    }

    private static void daemon(String name, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Launched.java(),
                "@jobs/java.options",
                "-Xmx512m",
                "-Dspark.master.rest.enabled=false",
                "-cp",
                folder.resolve("jars") + "/*",
                mainClass,
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME", folder.toString(),
                        "SPARK_SCALA_VERSION", "2.13",
                        "SPARK_LOCAL_IP", "127.0.0.1"));
        CLUSTER.add(builder.start());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void waitFor(int port) throws Exception {
        for (int i = 0; i < 300; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                Thread.sleep(200); // the master is not there yet
            }
        }
        throw new AssertionError("no master:\n" + Files.readString(folder.resolve("master.log")));
    }

    @AfterAll
    static void stopCluster() throws InterruptedException {
        for (int i = CLUSTER.size() - 1; i >= 0; i--) {
            Process process = CLUSTER.get(i);
            List<ProcessHandle> executors = process.descendants().toList();
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            executors.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void theLauncherSubmitsAndTheTablesAreThoseOfALocalRun() {
        Path output = folder.resolve("launched");

        Launched run = Launched.launcher(ELSEWHERE, words(List.of(onCluster(), List.of("--"), job(output))));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("  wrote    " + output + "/snapshots/", "russia – taliban: ");
        Map<String, List<String>> rows = TableRows.ofAll(output.resolve("latest"), NAMES);
        for (String table : NAMES) {
            assertThat(rows.get(table)).as(table).isEqualTo(local.get(table));
        }
    }

    @Test
    void plainSparkSubmitRunsTheJar() {
        Path output = folder.resolve("submitted");

        Launched run = Launched.process(
                Map.of("SPARK_SCALA_VERSION", "2.13"),
                words(List.of(
                        List.of(
                                Launched.java(),
                                "@jobs/java.options",
                                QUICK,
                                "-Xmx1g",
                                "-cp",
                                folder.resolve("jars") + "/*"),
                        List.of("org.apache.spark.deploy.SparkSubmit"),
                        onCluster(),
                        List.of("--class", "io.comention.Comention", JAR.toString()),
                        job(output),
                        List.of("--until", "counts"))));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "  kept     1,076 articles\n",
                        "  stages   articles made, annotations made, stories made, terms made, counts made\n");
    }
}
