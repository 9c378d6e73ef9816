package io.comention.commands.gazetteer;

import io.comention.commands.TextFiles;
import io.comention.entities.EntityType;
import io.comention.job.LanguageCodes;
import io.comention.job.UserException;
import io.comention.report.Amounts;
import io.comention.tables.Digest;
import io.comention.text.ModelNames;
import io.comention.text.NameModel;
import io.comention.text.NameTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits a name-finder model to texts in which people have marked names. */
@Command(
        name = "train",
        description = "Fits an OpenNLP name-finder model to marked texts, and measures it on those held out.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final int LEAST_TRAINING = 50;
    private static final int LEAST_HELD_OUT = 10;
    private static final double WHOLE = 1L << 60;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FILE.jsonl",
            description = "lines of {id, text, evaluate: [begin, end], labels: [{begin, end, type}]}")
    private Path from;

    @Option(
            names = "--type",
            required = true,
            paramLabel = "TYPE",
            description = "what the names are, such as person; labels of another type are not learned")
    private String type;

    @Option(names = "--language", required = true, paramLabel = "CODE", description = "the texts' language, such as en")
    private String language;

    @Option(names = "--to", required = true, paramLabel = "MODEL.bin", description = "where the model goes")
    private Path to;

    @Option(
            names = "--held-out",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description = "share of the texts that are not learned from but measured on (default: ${DEFAULT-VALUE})")
    private double heldOut;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "100",
            description = "iterations of the fit (default: ${DEFAULT-VALUE})")
    private int iterations;

    @Option(
            names = "--cutoff",
            paramLabel = "N",
            defaultValue = "5",
            description = "features seen less often are left out; fewer texts want a smaller one"
                    + " (default: ${DEFAULT-VALUE})")
    private int cutoff;

    @Option(names = "--force", description = "replace the file of --to if it is there")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        List<NameTrainer.Marked> training = new ArrayList<>();
        List<NameTrainer.Marked> measured = new ArrayList<>();
        for (Gold text : Gold.read(from)) {
            (isHeldOut(text.id()) ? measured : training).add(marked(text));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(from + ": to learn from " + described(training) + ", held out " + described(measured));
        enough(training, LEAST_TRAINING, "to learn from");
        enough(measured, LEAST_HELD_OUT, "held out");
        NameTrainer trainer = new NameTrainer(language, type);
        byte[] model = train(trainer, training);
        out.println();
        out.println(Score.heading(""));
        out.println(score(trainer, model, measured).line("held out, same offsets"));
        out.println();
        TextFiles.write(to, model, force);
        out.println("wrote " + to + ": " + Amounts.bytes(model.length));
        return 0;
    }

    private void check() {
        ListOptions.chosen("--type", EntityType.class, List.of(type));
        String code = LanguageCodes.of(language);
        if (code == null || !language.matches("[a-z]{2,3}")) {
            throw UserException.usage("--language: expected a language such as en, found '" + language + "'");
        }
        language = code;
        if (!(heldOut >= 0.05 && heldOut <= 0.9)) {
            throw UserException.usage("--held-out: expected a share from 0.05 to 0.9, found " + heldOut);
        }
        if (iterations < 1 || iterations > 10_000) {
            throw UserException.usage("--iterations: expected 1 to 10000, found " + iterations);
        }
        if (cutoff < 0) {
            throw UserException.usage("--cutoff: expected 0 or more, found " + cutoff);
        }
        if (!force && Files.exists(to)) {
            throw UserException.usage(to + ": is there already; give --force to replace it");
        }
    }

    /** By a hash of its id, so that a text stays on its side when others come or go. */
    private boolean isHeldOut(String id) {
        return Long.parseLong(Digest.of(id).substring(0, 15), 16) < heldOut * WHOLE;
    }

    /** The marked part of a text with its labels of the wanted type; a label without a type is of any. */
    private NameTrainer.Marked marked(Gold text) {
        int[] names = text.labels().stream()
                .filter(label -> label.begin() >= text.begin() && label.end() <= text.end())
                .filter(label -> label.type() == null || label.type().equals(type))
                .sorted(Comparator.comparingInt(Gold.Label::begin))
                .flatMapToInt(label -> IntStream.of(label.begin() - text.begin(), label.end() - text.begin()))
                .toArray();
        return new NameTrainer.Marked(text.text().substring(text.begin(), text.end()), names);
    }

    private static int labels(List<NameTrainer.Marked> texts) {
        return texts.stream().mapToInt(text -> text.names().length / 2).sum();
    }

    private static String described(List<NameTrainer.Marked> texts) {
        return Amounts.count(texts.size(), "text") + " with " + Amounts.count(labels(texts), "label");
    }

    private void enough(List<NameTrainer.Marked> texts, int least, String what) {
        if (labels(texts) < least) {
            throw UserException.input(from + ": too little: of type " + type + " there are "
                    + Amounts.count(labels(texts), "label") + " " + what + ", and " + least + " are the least");
        }
    }

    private byte[] train(NameTrainer trainer, List<NameTrainer.Marked> training) {
        try {
            return trainer.train(training, iterations, cutoff);
        } catch (IOException e) {
            throw UserException.input(
                    from + ": too little to learn from; give more texts, or a smaller --cutoff than " + cutoff, e);
        }
    }

    private Score score(NameTrainer trainer, byte[] model, List<NameTrainer.Marked> texts) {
        ModelNames names = new ModelNames(new NameModel(
                model,
                language,
                type,
                Arrays.stream(EntityType.values()).map(EntityType::id).toList()));
        Score score = new Score();
        for (NameTrainer.Marked text : texts) {
            Set<Long> expected = new HashSet<>();
            for (int i = 0; i < text.names().length; i += 2) {
                expected.add(place(text.names()[i], text.names()[i + 1]));
            }
            List<int[]> found = trainer.find(names, text.text());
            int right = (int) found.stream()
                    .filter(span -> expected.contains(place(span[0], span[1])))
                    .count();
            score.add(expected.size(), found.size(), right);
        }
        return score;
    }

    private static long place(int begin, int end) {
        return (long) begin << 32 | end;
    }
}
