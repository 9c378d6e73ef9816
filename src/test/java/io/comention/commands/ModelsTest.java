package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import io.comention.testing.TableRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A model is trained on marked texts, and a run finds names by it. */
@ExtendWith(SparkExtension.class)
class ModelsTest {
    private static final String[] TEMPLATES = {
        "Officials of the # met in @ on Monday.",
        "In @ the # opened a new office.",
        "The # said that @ was quiet.",
        "Aid reached @ before the # came.",
        "Members of the # voted against the plan, and @ agreed.",
        "Nothing happened in @ that day.",
    };
    private static final String[] ORGANISATIONS = {
        "World Bank",
        "Red Cross",
        "European Commission",
        "African Union",
        "Arab League",
        "Universal Postal Union",
        "International Olympic Committee",
        "World Health Organization",
        "Commonwealth of Nations",
        "Bank of England",
    };
    private static final String[] PLACES = {"Geneva", "Nairobi", "Vienna", "New York", "Lake Victoria", "Cairo", "Oslo"
    };

    @TempDir
    private static Path folder;

    private static Path marked;
    private static Path model;
    private static CommandLine.Result trained;

    @BeforeAll
    static void train() {
        marked = Corpora.lines(folder.resolve("marked.jsonl"), marked(400));
        model = folder.resolve("organisations.bin");
        trained = train(marked, "organisation");
    }

    private static CommandLine.Result train(Path from, String type, String... more) {
        List<String> arguments = new ArrayList<>(List.of("gazetteer", "train", "--language", "en", "--type", type));
        arguments.addAll(List.of("--from", from.toString(), "--to", model.toString()));
        arguments.addAll(List.of(more));
        return CommandLine.run(arguments.toArray(new String[0]));
    }

    /** Texts of two sentences with places and organisations in them. */
    private static List<String> marked(int texts) {
        Random random = new Random(20010911);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            StringBuilder text = new StringBuilder();
            List<String> labels = new ArrayList<>();
            for (int sentence = 0; sentence < 2; sentence++) {
                String template = TEMPLATES[random.nextInt(TEMPLATES.length)];
                for (int at = 0; at < template.length(); at++) {
                    char c = template.charAt(at);
                    boolean place = c == '@';
                    if (!place && c != '#') {
                        text.append(c);
                        continue;
                    }
                    String[] names = place ? PLACES : ORGANISATIONS;
                    String name = names[random.nextInt(names.length)];
                    labels.add("{\"begin\": " + text.length() + ", \"end\": " + (text.length() + name.length())
                            + ", \"type\": \"" + (place ? "place" : "organisation") + "\"}");
                    text.append(name);
                }
                text.append(' ');
            }
            lines.add("{\"id\": \"t" + i + "\", \"text\": \"" + text + "\", \"labels\": " + labels + "}");
        }
        return lines;
    }

    @Test
    void whatATrainedModelIsWorthIsSaid() {
        assertThat(trained.err()).isEmpty();
        assertThat(trained.exitCode()).isZero();
        assertThat(trained.out()).contains("marked.jsonl: to learn from ", "wrote " + model + ": ");
        Matcher score = Pattern.compile("held out, same offsets .* ([0-9.]+)\n").matcher(trained.out());
        assertThat(score.find()).isTrue();
        assertThat(Double.parseDouble(score.group(1))).isGreaterThan(0.95);
    }

    @Test
    void theSameTextsGiveAModelThatFindsTheSame() throws IOException {
        byte[] before = Files.readAllBytes(model);
        String again = train(marked, "organisation", "--force").out();
        Files.write(model, before);

        assertThat(again.lines().limit(4))
                .containsExactlyElementsOf(trained.out().lines().limit(4).toList());
    }

    @Test
    void aModelIsNotReplacedAndTooLittleIsRefused() {
        assertThat(train(marked, "organisation").err())
                .isEqualTo("comention: " + model + ": is there already; give --force to replace it\n");
        CommandLine.Result little =
                train(Corpora.lines(folder.resolve("little.jsonl"), marked(20)), "organisation", "--force");
        assertThat(little.exitCode()).isEqualTo(3);
        assertThat(little.err())
                .matches("comention: .*little.jsonl: too little: of type organisation there are \\d+"
                        + " labels to learn from, and 50 are the least\n");
        assertThat(train(marked, "person", "--force").err()).contains("of type person there are 0 labels");
    }

    private static CommandLine.Result run(String aliasKinds, String models) {
        String job = SmallJob.in(folder, SmallJob.JOB.replace("[name]", aliasKinds) + "models: " + models + "\n");
        Corpora.lines(
                folder.resolve("corpus/articles.jsonl"),
                List.of(
                        Corpora.json(
                                "id",
                                "1",
                                "date",
                                "2001-03-01",
                                "title",
                                "Russia",
                                "text",
                                "Officials of the World Bank met in Russia on Monday. The WORLD BANK said that Iran was"
                                        + " quiet."),
                        Corpora.json(
                                "id",
                                "2",
                                "date",
                                "2001-03-02",
                                "text",
                                "Officials of the Taliban met in Tehran on Monday. Members of the World Bank's"
                                        + " delegation met. Members of the World Bank's delegation met."),
                        Corpora.json(
                                "id",
                                "3",
                                "date",
                                "2001-03-03",
                                "language",
                                "de",
                                "text",
                                "Officials of the World Bank met in Russia on Monday.")));
        return SmallJob.run(job);
    }

    private static List<String> rows(String table, String... columns) {
        return TableRows.of(SmallJob.table(folder, table), columns);
    }

    @Test
    void itsNamesAreMentionsThatCountIfTheJobSaysSo() {
        String models = "[{path: '" + model + "', type: organisation}]";
        assertThat(run("[name, model]", models).err()).isEmpty();

        assertThat(rows("mentions", "article_id", "entity_id", "alias_kind", "surface", "sentence", "repeated"))
                .contains(
                        "1 | organisation-world-bank | model | World Bank | 1 | false",
                        "2 | organisation-world-bank | model | World Bank | 2 | false",
                        "2 | organisation-world-bank | model | World Bank | 3 | true",
                        "2 | taliban | name | Taliban | 1 | false")
                .noneMatch(row -> row.contains("organisation-taliban") || row.startsWith("3 | organisation"));
        assertThat(rows("pairs", "unit", "entity_a", "entity_b", "n_ab", "n_a"))
                .contains("article | organisation-world-bank | taliban | 1 | 2");
        assertThat(rows("entities", "entity_id", "name", "type", "counts_for"))
                .contains("organisation-world-bank | World Bank | organisation | organisation-world-bank");
        assertThat(rows("alias_stats", "alias_kind")).doesNotContain("model");

        assertThat(run("[name]", models).err()).isEmpty();
        assertThat(rows("pairs", "entity_a")).noneMatch(id -> id.startsWith("organisation"));
        assertThat(rows("mentions", "alias_kind")).contains("model");
        assertThat(rows("entities", "entity_id", "counts_for")).contains("organisation-world-bank | null");
    }

    @Test
    void aModelThatCannotBeUsedIsSaid() {
        assertThat(run("[name]", "[{path: nowhere.bin, type: person}]").err())
                .endsWith("job.yaml, line 10: models.path: 'nowhere.bin' cannot be read\n");
        assertThat(run("[name]", "[{path: '" + marked + "', type: person}]").err())
                .endsWith("'" + marked + "' cannot be read as an OpenNLP model of this kind\n");
        assertThat(run("[name]", "[{path: '" + model + "', type: person}]").err())
                .endsWith("'" + model + "' finds names of type organisation, not person\n");
        assertThat(run("[name]", "[{path: '" + model + "', type: persons}]").err())
                .endsWith("found 'persons'; did you mean 'person'?\n");
        CommandLine.Result other =
                run("[name]", "[{path: '" + model + "', type: organisation, sha256: " + "0".repeat(64) + "}]");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("is not the model that sha256 says; its own is ");
    }
}
