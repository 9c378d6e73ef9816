package io.comention.commands;

import io.comention.job.Job;
import io.comention.job.JobFile;
import io.comention.job.UserException;
import io.comention.spark.Progress;
import io.comention.spark.Sessions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a job: every stage that is not already there, then the tables. */
@Command(
        name = "run",
        description = "Reads a corpus and writes its tables and their page: every stage that is not already there.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
    private static final int INTERRUPTED = 130;

    @Parameters(paramLabel = "JOB.yaml", description = "job file")
    private Path jobFile;

    @Option(
            names = "--until",
            paramLabel = "STAGE",
            description = "stop after a stage and publish nothing: ${COMPLETION-CANDIDATES}")
    private Stage until;

    @Option(names = "--output", paramLabel = "DIR", description = "output folder, in place of the job's")
    private String output;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "a job key in place of the file's, dotted, such as terms.per_article=50; may be given often")
    private List<String> settings = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "read only the first N articles")
    private long limit;

    @Option(
            names = "--dry-run",
            description = "look up inputs, check the job and the lists, print the plan, write nothing")
    private boolean dryRun;

    @Option(names = "--fresh", description = "reuse no stage and no table of an earlier run")
    private boolean fresh;

    @Mixin
    private Verbosity verbosity;

    @Spec
    private CommandSpec spec;

    /** The stages, in order. */
    enum Stage {
        articles,
        annotations,
        counts
    }

    @Override
    @SuppressWarnings("try") // the second compiler is only to be there again afterwards
    public Integer call() throws Exception {
        if (limit < 0) {
            throw UserException.usage("--limit: expected 1 or more, found " + limit);
        }
        List<String> all = new ArrayList<>(settings);
        if (output != null) {
            all.add("output='" + output.replace("'", "''") + "'");
        }
        Job job = JobFile.read(jobFile, all);
        Configuration hadoop = Sessions.hadoop();
        Plan plan = Plan.of(job, limit, hadoop);
        if (dryRun) {
            Summary.plan(plan, spec.commandLine().getOut());
            return 0;
        }
        try (SecondCompiler ignored = new SecondCompiler(plan.bytes());
                Interruption interruption = new Interruption(spec.commandLine().getErr())) {
            try {
                run(plan, interruption);
            } catch (Exception e) { // Scala throws checked ones that are not declared
                if (!interruption.happened()) {
                    throw e;
                }
                return INTERRUPTED;
            }
        }
        ClassArchive.keep(job.output());
        return 0;
    }

    private void run(Plan plan, Interruption interruption) {
        PrintWriter out = spec.commandLine().getOut();
        try (Sessions.Session session = Sessions.open(plan.job().name());
                Progress progress = progress(session.spark());
                Run run = new Run(session.spark(), plan.output(), progress, interruption, fresh)) {
            Pipeline.Result result = new Pipeline(plan, run, session.spark()).until(until);
            if (!verbosity.quiet) {
                progress.pause();
                Summary.print(plan, result, run, verbosity.verbose, out);
            }
        }
    }

    private Progress progress(SparkSession spark) {
        PrintWriter err = verbosity.quiet
                ? new PrintWriter(java.io.Writer.nullWriter())
                : spec.commandLine().getErr();
        return new Progress(spark, err, Boolean.getBoolean("comention.terminal"));
    }
}
