package io.comention;

import io.comention.commands.PruneCommand;
import io.comention.commands.ReportCommand;
import io.comention.commands.RunCommand;
import io.comention.commands.TablesCommand;
import io.comention.commands.VersionProvider;
import io.comention.commands.gazetteer.GazetteerCommand;
import io.comention.commands.graph.GraphCommand;
import io.comention.commands.show.ShowCommand;
import io.comention.job.UserException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line. */
@Command(
        name = "comention",
        description = "Who is mentioned with whom in a news corpus, how much, since when, and on what evidence.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            ShowCommand.class,
            TablesCommand.class,
            PruneCommand.class,
            GraphCommand.class,
            GazetteerCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:our fault: please report it",
            "2:wrong usage, job file, entity list or output folder",
            "3:input that cannot be used",
            "4:a check failed",
            "130:interrupted"
        },
        footer = {
            "%nSee 'comention COMMAND --help'. Options before '--' go to Spark:",
            "  comention --master URL -- run JOB.yaml"
        })
public final class Comention {
    private Comention() {}

    /** Runs a command; exits with its code unless that is 0 or Spark runs us on a cluster. */
    public static void main(String[] args) {
        int exitCode = run(args);
        if (exitCode != 0 && "cluster".equals(System.getProperty("spark.submit.deployMode"))) {
            throw new IllegalStateException("comention ended with exit code " + exitCode);
        }
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Runs a command and gives its exit code. */
    public static int run(String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Comention())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Comention::wrongUsage)
                .setExecutionExceptionHandler(Comention::failed);
        if (args.length == 0) {
            line.usage(err);
            return 2;
        }
        return line.execute(args);
    }

    private static int wrongUsage(ParameterException e, String[] args) {
        CommandLine line = e.getCommandLine();
        line.getErr()
                .println("comention: " + e.getMessage() + "; see '"
                        + line.getCommandSpec().qualifiedName() + " --help'");
        return 2;
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        boolean verbose =
                parsed.expandedArgs().contains("-v") || parsed.expandedArgs().contains("--verbose");
        UserException expected = expected(e);
        if (expected != null) {
            line.getErr().println("comention: " + expected.getMessage());
            if (verbose) {
                expected.printStackTrace(line.getErr());
            }
            return expected.exitCode();
        }
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        line.getErr()
                .println("comention: an error of ours: " + cause
                        + (line.getCommandSpec().findOption("-v") == null
                                ? ""
                                : " (run again with -v for where it happened)"));
        if (verbose) {
            e.printStackTrace(line.getErr());
        }
        return 1;
    }

    private static UserException expected(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UserException expected) {
                return expected;
            }
        }
        return null;
    }
}
