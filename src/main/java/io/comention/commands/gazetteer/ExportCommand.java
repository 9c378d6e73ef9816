package io.comention.commands.gazetteer;

import io.comention.commands.TextFiles;
import io.comention.entities.Gazetteer;
import io.comention.report.Amounts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes lists for other programs. */
@Command(
        name = "export",
        description = "Writes lists as a table with one row per alias.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "csv")
    private Format format;

    @Parameters(
            arity = "0..*",
            paramLabel = "LIST",
            defaultValue = ListOptions.WORLD,
            description = "lists to be joined (default: ${DEFAULT-VALUE})")
    private List<String> names;

    @Option(names = "--output", paramLabel = "FILE", description = "where the table goes (default: standard output)")
    private Path output;

    @Option(names = "--force", description = "replace the file of --output if it is there")
    private boolean force;

    @Spec
    private CommandSpec spec;

    /** What can be exported. */
    enum Format {
        csv
    }

    @Override
    public Integer call() {
        Gazetteer gazetteer = ListOptions.joined(names);
        String rows =
                switch (format) {
                    case csv -> CsvLists.write(gazetteer);
                };
        PrintWriter out = spec.commandLine().getOut();
        String lost = CsvLists.lost(gazetteer);
        if (!lost.isEmpty()) {
            spec.commandLine().getErr().println("left out: " + lost);
        }
        if (output == null) {
            out.print(rows);
            out.flush();
        } else {
            TextFiles.write(output, rows, force);
            out.println("wrote " + output + ": "
                    + Amounts.count(gazetteer.entities().size(), "entity"));
        }
        return 0;
    }
}
