package io.comention.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import picocli.CommandLine;

/**
 * The classes of a run, kept as Java has them loaded (class-data sharing), so that the next start need not load and check
 * each anew. The launcher asks for it once after each build.
 */
final class ClassArchive {
    /** Where to keep it; not set: nowhere. */
    private static final String FILE = "comention.archive";

    /** In the list of all that is loaded, where the address of its loader follows. */
    private static final Pattern NAME = Pattern.compile("([\\w.$]+)/0x");

    private ClassArchive() {}

    /**
     * Keeps the classes where that is asked for and there is none; a Java that cannot do it starts as it always did.
     *
     * @param output of the run, whose tables are listed, so that the classes for that are kept as well
     */
    static void keep(String output) {
        String file = System.getProperty(FILE, "");
        if (file.isEmpty() || Files.exists(Path.of(file))) {
            return;
        }
        list(output);
        Path unfinished = Path.of(file + "." + ProcessHandle.current().pid());
        PrintStream out = System.out;
        try {
            System.setOut(
                    new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)); // Java 25 tells
            linkAll(ask("vmClassHierarchy", "-i"));
            ask("vmCds", "dynamic_dump", '"' + unfinished.toString() + '"');
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

    private static void list(String output) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        new CommandLine(new TablesCommand())
                .setOut(nowhere)
                .setErr(nowhere)
                .setExecutionExceptionHandler((e, command, arguments) -> 1) // a run may have been told to stop early
                .execute(output);
    }

    private static String ask(String command, String... arguments) throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        command,
                        new Object[] {arguments},
                        new String[] {String[].class.getName()});
    }

    /** Links the classes that are only loaded, since Java 17 keeps no others when it is asked while it runs. */
    private static void linkAll(String loaded) {
        NAME.matcher(loaded).results().map(found -> found.group(1)).distinct().forEach(ClassArchive::link);
    }

    private static void link(String name) {
        try {
            Field[] unused = Class.forName(name, false, ClassArchive.class.getClassLoader())
                    .getDeclaredFields(); // to list them is to link
        } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
            // of another loader, or made by a program
        }
    }
}
