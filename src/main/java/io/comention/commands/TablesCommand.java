package io.comention.commands;

import io.comention.job.Suggestion;
import io.comention.job.UserException;
import io.comention.report.Amounts;
import io.comention.spark.Sessions;
import io.comention.tables.Column;
import io.comention.tables.Commit;
import io.comention.tables.Footers;
import io.comention.tables.Output;
import io.comention.tables.Table;
import io.comention.tables.Tables;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.schema.MessageType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the tables of the last snapshot from their footers, without Spark. */
@Command(
        name = "tables",
        description = "Tables of the last snapshot: rows, files, dates; with TABLE, its columns.",
        mixinStandardHelpOptions = true)
public final class TablesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OUTPUT", description = "output folder of a job")
    private String outputPath;

    @Parameters(index = "1", paramLabel = "TABLE", arity = "0..1", description = "one table, with its columns")
    private String tableName;

    @Option(names = "--path", description = "print only the snapshot's folder")
    private boolean path;

    @Spec
    private CommandSpec spec;

    private Configuration hadoop;

    @Override
    public Integer call() {
        hadoop = Sessions.hadoop();
        PrintWriter out = spec.commandLine().getOut();
        Output output = Output.at(outputPath, hadoop);
        Commit commit = output.latest();
        if (path) {
            out.println(output.snapshot(commit));
        } else if (tableName == null) {
            out.printf(Locale.ROOT, "%s, run %s%n", outputPath, commit.run());
            out.printf(Locale.ROOT, "%-14s %12s %6s %10s  %s%n", "table", "rows", "files", "size", "dates");
            for (Table table : Tables.PUBLISHED) {
                list(table, output, commit, out);
            }
        } else {
            describe(table(), output, commit, out);
        }
        return 0;
    }

    private Table table() {
        List<String> names = Tables.PUBLISHED.stream().map(Table::name).toList();
        if (!names.contains(tableName)) {
            throw UserException.usage("there is no table '" + tableName + "'" + Suggestion.of(tableName, names)
                    + " (tables: " + String.join(", ", names) + ")");
        }
        return Tables.PUBLISHED.get(names.indexOf(tableName));
    }

    private void list(Table table, Output output, Commit commit, PrintWriter out) {
        Footers footers = footers(table, output, commit);
        out.printf(
                Locale.ROOT,
                "%-14s %,12d %6d %10s  %s%n",
                table.name(),
                footers.rows(),
                footers.files(),
                Amounts.bytes(footers.bytes()),
                footers.from() == null ? "" : footers.from() + " to " + footers.to());
    }

    private Footers footers(Table table, Output output, Commit commit) {
        String dateColumn = table.columns().stream()
                .filter(c -> c.type().equals("DATE"))
                .map(Column::name)
                .findFirst()
                .orElse(null);
        return Footers.of(output.table(commit, table.name()), dateColumn, hadoop);
    }

    private void describe(Table table, Output output, Commit commit, PrintWriter out) {
        Footers footers = footers(table, output, commit);
        MessageType schema = footers.schema();
        out.printf(Locale.ROOT, "%s: one row per %s%n", table.name(), table.rows());
        out.printf(Locale.ROOT, "%,d rows in %s%n", footers.rows(), output.table(commit, table.name()));
        for (Column column : table.columns()) {
            String missing = schema != null && schema.containsField(column.name()) ? "" : " (not in this snapshot)";
            out.printf(Locale.ROOT, "  %-18s %-14s %s%s%n", column.name(), column.type(), column.comment(), missing);
        }
    }
}
