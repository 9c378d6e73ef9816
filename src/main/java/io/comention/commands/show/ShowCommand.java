package io.comention.commands.show;

import io.comention.job.Granularity;
import io.comention.job.Unit;
import io.comention.job.UserException;
import io.comention.report.Highlights;
import io.comention.spark.Sessions;
import io.comention.tables.Snapshot;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the series of an entity or a pair, with the sentences behind it. */
@Command(
        name = "show",
        description = "Shows how often an entity, or a pair, is named over time, and the sentences that name the pair.",
        mixinStandardHelpOptions = true)
public final class ShowCommand implements Callable<Integer> {
    private static final int MOST_SENTENCES = 1000;

    @Parameters(index = "0", paramLabel = "OUTPUT", description = "output folder of a job")
    private String outputPath;

    @Parameters(
            index = "1..*",
            arity = "1..2",
            paramLabel = "ENTITY",
            description = "one entity or two, by id or name; quote names of several words")
    private List<String> entities;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "what is counted: ${COMPLETION-CANDIDATES} (default: story, or else the job's first)")
    private Unit unit;

    @Option(
            names = "--granularity",
            paramLabel = "PERIOD",
            description = "length of a period: ${COMPLETION-CANDIDATES} (default: the finest of the job's with at most "
                    + PeriodTable.MOST_ROWS + " periods)")
    private Granularity granularity;

    @Option(
            names = "--evidence",
            paramLabel = "N",
            description = "how many sentences that name both are shown (default: ${DEFAULT-VALUE}); 0: none")
    private int evidence = 5;

    @Option(names = "--from", paramLabel = "DATE", description = "begin with the period that holds this day")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "show periods that begin before this day")
    private String to;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "columns of the output (default: the terminal's, or 100)")
    private Integer width;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        LocalDate begin = date("--from", from);
        LocalDate end = date("--to", to);
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw UserException.usage("--to: expected a day after " + begin + ", found " + end);
        }
        Snapshot snapshot = Snapshot.latest(outputPath, Sessions.hadoop());
        Unit counted = unit(ShownSeries.units(snapshot.commit()));
        EntityNames names = EntityNames.read(snapshot);
        List<String> ids = entities.stream()
                .map(entity -> names.find(entity).id())
                .sorted()
                .toList();
        if (ids.size() == 2 && ids.get(0).equals(ids.get(1))) {
            throw UserException.usage("'" + entities.get(0) + "' and '" + entities.get(1) + "' are the same entity, '"
                    + ids.get(0) + "'");
        }
        SeriesTables tables = new SeriesTables(snapshot, counted);
        ShownSeries series = new ShownSeries(tables, begin, end);
        SeriesPage page = new SeriesPage(
                snapshot.commit(), names, tables, series, counted, Highlights.finestDate(snapshot), Terminal.of(width));
        Granularity shown = granularity(series);
        SeriesTables.Subject subject = new SeriesTables.Subject(ids.get(0), ids.size() == 2 ? ids.get(1) : null);
        page.lines(subject, shown, evidence).forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private void check() {
        if (entities.size() > 2) {
            throw UserException.usage("expected one or two entities, found " + entities.size()
                    + "; names of several words must be quoted");
        }
        if (evidence < 0 || evidence > MOST_SENTENCES) {
            throw UserException.usage("--evidence: expected 0 to " + MOST_SENTENCES + ", found " + evidence);
        }
        if (width != null && width < Terminal.NARROWEST) {
            throw UserException.usage("--width: expected " + Terminal.NARROWEST + " or more, found " + width);
        }
    }

    private static LocalDate date(String option, String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw UserException.usage(option + ": expected a day such as 2021-08-15, found '" + day + "'", e);
        }
    }

    private Unit unit(List<Unit> counted) {
        if (unit == null) {
            return Unit.first(counted);
        }
        if (!counted.contains(unit)) {
            throw UserException.usage("--unit: the last run of '" + outputPath + "' has not counted by " + unit.id()
                    + "; it has " + counted.stream().map(Unit::id).collect(Collectors.joining(", ")));
        }
        return unit;
    }

    private Granularity granularity(ShownSeries series) {
        List<Granularity> counted = series.granularities();
        if (granularity != null && !counted.contains(granularity)) {
            throw UserException.usage("--granularity: the last run of '" + outputPath + "' has not counted by "
                    + granularity.id() + "; it has "
                    + counted.stream().map(Granularity::id).collect(Collectors.joining(", ")));
        }
        Granularity shown = granularity != null ? granularity : series.finest(PeriodTable.MOST_ROWS);
        if (!series.has(shown)) {
            throw UserException.usage(
                    "the corpus has no " + shown.id() + " between --from and --to; it goes from " + series.span(shown));
        }
        return shown;
    }
}
