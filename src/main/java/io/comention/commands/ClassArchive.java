package io.comention.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The classes of a run, kept as Java has them loaded (class-data sharing), so that the next start need not load and check
 * each anew. The launcher asks for it once after each build.
 */
final class ClassArchive {
    /** Where to keep it; not set: nowhere. */
    private static final String FILE = "comention.archive";

    private ClassArchive() {}

    /** Keeps the classes where that is asked for and there is none; a Java that cannot do it starts as it always did. */
    static void keep() {
        String file = System.getProperty(FILE, "");
        if (file.isEmpty() || Files.exists(Path.of(file))) {
            return;
        }
        Path unfinished = Path.of(file + "." + ProcessHandle.current().pid());
        PrintStream out = System.out;
        try {
            System.setOut(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // Java 25 tells
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            new Object[] {new String[] {"dynamic_dump", '"' + unfinished.toString() + '"'}},
                            new String[] {String[].class.getName()});
            if (Files.exists(unfinished)) {
                Files.move(unfinished, Path.of(file), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (JMException | IOException | RuntimeException e) { // it is a help only
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException again) {
                return;
            }
        } finally {
            System.setOut(out);
        }
    }
}
