package io.comention.commands;

import io.comention.job.UserException;
import io.comention.report.Amounts;
import io.comention.report.Report;
import io.comention.spark.Sessions;
import io.comention.tables.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the page of the last snapshot again, without Spark. */
@Command(
        name = "report",
        description = "Writes the page of the last snapshot again, from its tables.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
    /** What the page is called beside the tables of a snapshot. */
    static final String FILE = "report.html";

    @Parameters(index = "0", paramLabel = "OUTPUT", description = "output folder of a job")
    private String outputPath;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "where the page goes (default: ${DEFAULT-VALUE}); not into a snapshot, which nothing changes")
    private Path file = Path.of(FILE);

    @Option(names = "--force", description = "replace the file if it is there")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Snapshot snapshot = Snapshot.latest(outputPath, Sessions.hadoop());
        refuseSnapshots(snapshot);
        byte[] page = Report.of(snapshot).page().getBytes(StandardCharsets.UTF_8);
        TextFiles.write(file, page, force);
        spec.commandLine()
                .getOut()
                .println("wrote " + file + ", " + Amounts.bytes(page.length) + ", of run "
                        + snapshot.commit().run());
        return 0;
    }

    /** A snapshot is never changed, by whatever links it is reached. */
    private void refuseSnapshots(Snapshot snapshot) {
        Path snapshots = Path.of(snapshot.folder().getParent().toUri().getPath());
        try {
            Path place = Files.exists(file) ? file : file.toAbsolutePath().getParent();
            if (place != null
                    && Files.exists(place)
                    && Files.isDirectory(snapshots)
                    && place.toRealPath().startsWith(snapshots.toRealPath())) {
                throw UserException.usage(
                        "--to: '" + file + "' is in a snapshot, which nothing changes; name another folder");
            }
        } catch (IOException e) {
            throw UserException.usage("--to: '" + file + "' cannot be written", e);
        }
    }
}
