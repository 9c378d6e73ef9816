package io.comention.commands;

import io.comention.job.UserException;
import io.comention.report.Amounts;
import io.comention.spark.Sessions;
import io.comention.tables.Output;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes what newer runs have made needless. */
@Command(
        name = "prune",
        description = "Removes older snapshots, and stages that no snapshot left came from.",
        mixinStandardHelpOptions = true)
public final class PruneCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUTPUT", description = "output folder of a job")
    private String outputPath;

    @Option(names = "--keep", required = true, paramLabel = "N", description = "how many snapshots to keep, 1 or more")
    private int keep;

    @Mixin
    private Verbosity verbosity;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (keep < 1) {
            throw UserException.usage("--keep: expected 1 or more, found " + keep);
        }
        Output output = Output.at(outputPath, Sessions.hadoop());
        output.latest();
        List<String> removed = output.prune(keep);
        PrintWriter out = spec.commandLine().getOut();
        if (!verbosity.quiet) {
            removed.forEach(folder -> out.println("removed " + folder));
            out.println(Amounts.count(removed.size(), "folder") + " removed");
        }
        return 0;
    }
}
