package io.comention.commands.gazetteer;

import io.comention.commands.gazetteer.Evaluation.Choice;
import io.comention.entities.EntityType;
import io.comention.job.AliasKind;
import io.comention.job.UserException;
import io.comention.report.Amounts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a list on texts in which people have marked what is named. */
@Command(
        name = "evaluate",
        description = "Precision, recall and F1 of a list on marked texts, and its mistakes.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE.jsonl",
            description = "lines of {id, text, evaluate: [begin, end], labels: [{begin, end, wikidata, name}]}")
    private Path goldFile;

    @Mixin
    private ListOptions lists;

    @Option(
            names = "--alias-kinds",
            paramLabel = "KIND",
            split = ",",
            description = "alias kinds whose mentions count, such as name,demonym (default: all)")
    private List<String> kinds;

    @Option(
            names = "--types",
            paramLabel = "TYPE",
            split = ",",
            description = "entity types that count, such as country,territory (default: all)")
    private List<String> types;

    @Option(
            names = "--ignore-name",
            paramLabel = "REGEX",
            description = "leave out labels whose name holds this, and mentions that overlap them")
    private String ignoredName;

    @Option(
            names = "--entities",
            paramLabel = "N",
            defaultValue = "20",
            description = "entities to list, most mistakes first (default: ${DEFAULT-VALUE})")
    private int entities;

    @Option(
            names = "--mistakes",
            paramLabel = "N",
            defaultValue = "20",
            description = "mistakes to list (default: ${DEFAULT-VALUE})")
    private int mistakes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (entities < 0 || mistakes < 0) {
            throw UserException.usage("--entities and --mistakes: expected 0 or more");
        }
        Choice choice = new Choice(
                ListOptions.chosen("--alias-kinds", AliasKind.class, kinds),
                ListOptions.chosen("--types", EntityType.class, types),
                ignoredName == null ? null : pattern(ignoredName));
        List<Gold> texts = Gold.read(goldFile);
        Evaluation evaluation = new Evaluation(lists.read(), choice);
        try {
            texts.forEach(evaluation::add);
        } catch (StackOverflowError e) { // java.util.regex recurses over alternatives
            throw UserException.usage("--ignore-name: is too deep for one of the labels' names; write it simpler", e);
        }
        print(evaluation, texts.size(), spec.commandLine().getOut());
        return 0;
    }

    private static Pattern pattern(String regex) {
        try {
            if (regex.isEmpty()) {
                throw UserException.usage("--ignore-name: is empty, and would leave out every label");
            }
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw UserException.usage("--ignore-name: not a regular expression: " + e.getDescription(), e);
        }
    }

    private void print(Evaluation evaluation, int texts, PrintWriter out) {
        out.println(goldFile + ": " + Amounts.count(texts, "text") + ", "
                + Amounts.count(evaluation.all.expected(), "label") + " of listed entities, "
                + Amounts.count(evaluation.all.found(), "mention"));
        out.println("left out: " + Amounts.count(evaluation.ignoredLabels, "label") + " and "
                + Amounts.count(evaluation.ignoredMentions, "mention") + " by --ignore-name, "
                + Amounts.count(evaluation.labelsOfOtherKinds, "label") + " that only other alias kinds write");
        out.println();
        out.println(Score.heading(""));
        out.println(evaluation.all.line("all"));
        out.println(evaluation.sameOffsets.line("with the same offsets"));
        out.println();
        evaluation.byType.forEach((type, score) -> out.println(score.line(type.id())));
        out.println();
        List<Map.Entry<String, Score>> byEntity = evaluation.entitiesByMistakes();
        byEntity.stream()
                .limit(entities)
                .forEach(entity -> out.println(entity.getValue().line(entity.getKey())));
        leftOut(byEntity.size() - entities, "entities, with fewer mistakes (--entities)", out);
        out.println();
        List<Mistake> sorted = evaluation.mistakes.stream()
                .sorted(Comparator.comparingInt((Mistake m) ->
                                -evaluation.byEntity.get(m.entityId()).mistakes())
                        .thenComparing(Mistake::entityId))
                .toList();
        sorted.stream().limit(mistakes).forEach(mistake -> out.println(mistake.lines()));
        leftOut(sorted.size() - mistakes, "mistakes (--mistakes)", out);
    }

    private static void leftOut(int more, String of, PrintWriter out) {
        if (more > 0) {
            out.println("… and " + more + " more " + of);
        }
    }
}
