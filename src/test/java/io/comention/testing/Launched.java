package io.comention.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own that has ended, with what it printed. */
public record Launched(int exitCode, String out, String err) {
    private static final long MOST_MINUTES = 20;

    /** Runs {@code jobs/comention} as the README says. */
    public static Launched launcher(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("jobs/comention"));
        command.addAll(List.of(arguments));
        return process(environment, command.toArray(new String[0]));
    }

    /** Runs a command in the project's folder to its end; one that does not end is stopped, and fails the test. */
    public static Launched process(Map<String, String> environment, String... command) {
        File out = temporary();
        File err = temporary();
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out).redirectError(err);
            builder.environment().remove("SPARK_HOME");
            builder.environment().putAll(environment);
            Process process = builder.start();
            try {
                if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                    throw new AssertionError(
                            "no end after " + MOST_MINUTES + " minutes: " + Files.readString(err.toPath()));
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Launched(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            delete(out);
            delete(err);
        }
    }

    /** The JVM that runs the tests. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static File temporary() {
        try {
            return File.createTempFile("comention", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
