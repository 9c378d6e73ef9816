package io.comention.commands;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;

/**
 * Java's second compiler, which makes the fastest code and takes the longest to. A run over a small corpus ends before
 * that pays, but only once the job is read is it known to be small, and by then Java runs.
 */
final class SecondCompiler {
    private static final long SMALL_CORPUS = 16 << 20;

    /** What jcmd's help for Compiler.directives_add describes. */
    private static final String NOTHING_FOR_IT = "[{match: \"*.*\", c2: {Exclude: true}}]";

    private SecondCompiler() {}

    /** Has Java do without it from now on where a corpus has so few bytes. Another Java than HotSpot is left as it is. */
    static void spareFor(long bytes) {
        if (bytes <= SMALL_CORPUS) {
            try {
                spare(Path.of(System.getProperty("java.io.tmpdir")));
            } catch (IOException | JMException | JMRuntimeException e) {
                // a matter of speed alone
            }
        }
    }

    /** {@code folder}: where Java finds for a moment what it is told. */
    static void spare(Path folder) throws IOException, JMException {
        Path directives = Files.createTempFile(folder, "comention", ".json");
        try {
            Files.writeString(directives, NOTHING_FOR_IT);
            ask("compilerDirectivesAdd", "\"" + directives + "\""); // else a space would end it
        } finally {
            Files.delete(directives);
        }
    }

    /** Gives a diagnostic command to this very Java, as jcmd would. */
    static String ask(String command, String... arguments) throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        command,
                        new Object[] {arguments},
                        new String[] {String[].class.getName()});
    }
}
