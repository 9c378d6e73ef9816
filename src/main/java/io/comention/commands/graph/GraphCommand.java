package io.comention.commands.graph;

import io.comention.commands.TextFiles;
import io.comention.job.Unit;
import io.comention.job.UserException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the pairs of the last snapshot as a network, for Gephi and its like. */
@Command(
        name = "graph",
        description = "Writes the pairs of the last snapshot as a network of entities, for programs such as Gephi.",
        mixinStandardHelpOptions = true)
public final class GraphCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OUTPUT", description = "output folder of a job")
    private String outputPath;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "where the network goes: its edges as .csv, or all of it as .graphml")
    private Path file;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "what the weight of an edge counts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Unit unit = Unit.STORY;

    @Option(
            names = "--min-units",
            paramLabel = "N",
            description = "leave out pairs that are named together in fewer (default: ${DEFAULT-VALUE})")
    private long minUnits = 5;

    @Option(
            names = "--alpha",
            paramLabel = "P",
            description = "keep the edges that chance makes so heavy with less than this probability at one of their"
                    + " ends (disparity filter, Serrano 2009; default: ${DEFAULT-VALUE}); 1 keeps all")
    private double alpha = 0.05;

    @Option(names = "--force", description = "replace the file if it is there")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (minUnits < 1) {
            throw UserException.usage("--min-units: expected 1 or more, found " + minUnits);
        }
        if (!(alpha > 0 && alpha <= 1)) {
            throw UserException.usage("--alpha: expected a number above 0, to 1, found " + alpha);
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean csv = name.endsWith(".csv");
        if (!csv && !name.endsWith(".graphml")) {
            throw UserException.usage("--to: expected a file named .csv or .graphml, found '" + file + "'");
        }
        Network whole = Network.read(outputPath, unit, minUnits);
        if (whole.edges().isEmpty()) {
            throw UserException.input("the last run of '" + outputPath + "' has no pair that " + minUnits + " "
                    + unit.plural() + " name; see --unit and --min-units");
        }
        Network kept = alpha == 1 ? whole : whole.withEdgesBelow(alpha);
        if (kept.edges().isEmpty()) {
            throw UserException.input("none of the " + whole.edges().size()
                    + " pairs stands out at one of its ends with" + " --alpha " + alpha + "; --alpha 1 keeps all");
        }
        TextFiles.write(file, csv ? NetworkFiles.csv(kept) : NetworkFiles.graphml(kept), force);
        PrintWriter out = spec.commandLine().getOut();
        List<Network.Node> nodes = kept.nodes();
        out.printf(
                Locale.ROOT,
                "wrote %s: %,d entities, %,d of %,d pairs in at least %,d %s%n",
                file,
                nodes.size(),
                kept.edges().size(),
                whole.edges().size(),
                minUnits,
                unit.plural());
        return 0;
    }
}
