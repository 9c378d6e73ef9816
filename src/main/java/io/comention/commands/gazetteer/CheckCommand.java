package io.comention.commands.gazetteer;

import io.comention.entities.Gazetteer;
import io.comention.entities.Matcher;
import io.comention.job.UserException;
import io.comention.report.Amounts;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks lists: whether they can be read, whether their examples hold, and what in them is risky. */
@Command(
        name = "check",
        description = "Reads lists together, runs their examples and warns of risky aliases.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "lists to be joined; 'world' is the one in the jar")
    private List<String> files;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description =
                    "whose common words are risky aliases, and in which the examples are (default: ${DEFAULT-VALUE})")
    private String language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Gazetteer gazetteer = ListOptions.joined(files);
        Matcher matcher = new Matcher(gazetteer);
        PrintWriter out = spec.commandLine().getOut();
        List<String> warnings = new RiskyAliases(gazetteer, language).warnings();
        warnings.forEach(warning -> out.println("warning: " + warning));
        Examples examples = new Examples(gazetteer, matcher, language);
        List<String> failures = examples.failures();
        failures.forEach(failure -> out.println("failed: " + failure));
        out.println(Amounts.count(gazetteer.entities().size(), "entity") + ", "
                + Amounts.count(matcher.size(), "alias") + ", "
                + Amounts.count(examples.count(), "example") + ", "
                + Amounts.count(warnings.size(), "warning"));
        if (!failures.isEmpty()) {
            throw UserException.check(failures.size() + " of " + examples.count() + " examples failed");
        }
        return 0;
    }
}
