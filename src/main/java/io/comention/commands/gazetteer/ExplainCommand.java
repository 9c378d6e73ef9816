package io.comention.commands.gazetteer;

import io.comention.annotations.Annotation;
import io.comention.annotations.Annotator;
import io.comention.annotations.Field;
import io.comention.annotations.Mention;
import io.comention.annotations.RejectedAlias;
import io.comention.commands.TextFiles;
import io.comention.entities.Explanation;
import io.comention.entities.Explanation.Candidate;
import io.comention.entities.Explanation.Outcome;
import io.comention.entities.Matcher;
import io.comention.text.Cleaning;
import io.comention.text.TerminalText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says of a text which aliases stand in it, which of them count, and by which rule. */
@Command(
        name = "explain",
        description = "Every alias that stands in a text: who is found, who is not, and by which rule.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Input input;

    @Mixin
    private ListOptions lists;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "the text's language (default: en; of an article its own)")
    private String language;

    @Spec
    private CommandSpec spec;

    /** Where the text is. */
    private static final class Input {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "the text itself")
        private String text;

        @Option(
                names = "--file",
                required = true,
                paramLabel = "FILE",
                description = "a text file; - for standard input")
        private String file;

        @Option(
                names = "--article",
                required = true,
                arity = "2",
                paramLabel = "ID OUTPUT",
                hideParamSyntax = true,
                description = "an article's id and the output folder of its job, whose lists are the default")
        private List<String> article;
    }

    @Override
    public Integer call() {
        StoredArticle article = article();
        Matcher matcher = new Matcher(lists.read(article.gazetteers()));
        String spoken = language != null ? language : article.language().isEmpty() ? "en" : article.language();
        List<Found> all = new ArrayList<>();
        Annotation annotation = new Annotator(spoken, matcher)
                .annotate(article.title(), article.text(), (field, passage) -> Explanation.of(matcher, passage)
                        .forEach(candidate -> all.add(new Found(field, candidate))));
        PrintWriter out = spec.commandLine().getOut();
        Found before = null;
        for (Found found : all) {
            if (before == null || !before.isAt(found)) {
                String text = found.field() == Field.TITLE ? article.title() : article.text();
                out.println(found.place(text));
            }
            out.println("  " + Candidates.described(found.candidate(), matcher) + uncounted(found, annotation));
            before = found;
        }
        if (all.isEmpty()) {
            out.println("no alias stands in the text");
        }
        return 0;
    }

    private StoredArticle article() {
        if (input.article != null) {
            return StoredArticle.find(input.article.get(0), input.article.get(1));
        }
        String text = input.text != null ? input.text : TextFiles.read(input.file);
        return new StoredArticle("", Cleaning.clean(text), "", List.of(ListOptions.WORLD));
    }

    /** A candidate in the title or text. */
    private record Found(Field field, Candidate candidate) {
        boolean isAt(Found other) {
            return field == other.field
                    && candidate.begin() == other.candidate.begin()
                    && candidate.end() == other.candidate.end();
        }

        String place(String text) {
            return (field == Field.TITLE ? "title " : "") + candidate.begin() + "-" + candidate.end() + " '"
                    + TerminalText.of(text.substring(candidate.begin(), candidate.end())) + "'";
        }

        boolean isOf(Mention mention) {
            return candidate.outcome() == Outcome.FOUND
                    && (field == Field.TITLE) == (mention.field() == Field.TITLE)
                    && candidate.begin() == mention.begin();
        }
    }

    /** Why a mention is found and not counted, or nothing. */
    private static String uncounted(Found found, Annotation annotation) {
        if (found.candidate().outcome() != Outcome.FOUND) {
            return "";
        }
        String withdrawn = annotation.rejected().stream()
                .filter(rejected -> rejected.alias() == found.candidate().alias())
                .map(RejectedAlias::rule)
                .filter(rule -> rule.startsWith(RejectedAlias.ELSEWHERE))
                .findFirst()
                .orElse("");
        return annotation.mentions().stream()
                .filter(found::isOf)
                .findFirst()
                .map(mention -> mention.counts()
                        ? ""
                        : ", not counted: "
                                + (mention.repeated()
                                        ? "the sentence is repeated"
                                        : "in the " + mention.field().id()))
                .orElse(", not counted: " + withdrawn);
    }
}
