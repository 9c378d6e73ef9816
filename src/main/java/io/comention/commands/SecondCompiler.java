package io.comention.commands;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;

/**
 * Java's second compiler, which makes the fastest code and takes the longest to. A run over a small corpus ends before
 * that pays, but only once the job is read is it known to be small, and by then Java runs. So Java is told to do without
 * it until this is closed; one that is no HotSpot, or has no other compiler, is left as it is.
 */
final class SecondCompiler implements AutoCloseable {
    private static final long SMALL_CORPUS = 8 << 20;

    /** What jcmd's help for Compiler.directives_add describes. */
    private static final String NOTHING_FOR_IT = "[{match: \"*.*\", c2: {Exclude: true}}]";

    private final boolean spared;

    /** Does without it for a corpus of so few bytes, as they are stored. */
    SecondCompiler(long bytes) {
        this(bytes, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** {@code folder}: where Java finds for a moment what it is told. */
    SecondCompiler(long bytes, Path folder) {
        this.spared = bytes <= SMALL_CORPUS && isOneOfTwo() && spare(folder);
    }

    private static boolean isOneOfTwo() {
        HotSpotDiagnosticMXBean java = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return java != null
                && Boolean.parseBoolean(java.getVMOption("TieredCompilation").getValue());
    }

    private static boolean spare(Path folder) {
        try {
            Path directives = Files.createTempFile(folder, "comention", ".json");
            try {
                Files.writeString(directives, NOTHING_FOR_IT);
                ask("compilerDirectivesAdd", "\"" + directives + "\""); // else a space would end it
            } finally {
                Files.delete(directives);
            }
            return true;
        } catch (IOException | JMException | JMRuntimeException e) {
            return false; // a matter of speed alone
        }
    }

    /** Gives a diagnostic command to this very Java, as jcmd would. */
    static String ask(String command, String... arguments) throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        command,
                        arguments.length == 0 ? new Object[0] : new Object[] {arguments},
                        arguments.length == 0 ? new String[0] : new String[] {String[].class.getName()});
    }

    @Override
    public void close() {
        if (spared) {
            try {
                ask("compilerDirectivesRemove");
            } catch (JMException | JMRuntimeException e) {
                // as above
            }
        }
    }
}
