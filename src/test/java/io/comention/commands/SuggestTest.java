package io.comention.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From the names that a run finds to a list that a run reads. */
@ExtendWith(SparkExtension.class)
class SuggestTest {
    private static final String JOB = SmallJob.JOB + "names: {min_articles: 1}\n";

    @TempDir
    private static Path folder;

    private static String output;

    private static String runOver(String... texts) {
        String job = SmallJob.in(folder, JOB);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            records.add(Corpora.json("id", "a" + i, "date", "2024-10-0" + (i + 1), "text", texts[i]));
        }
        Corpora.lines(folder.resolve("corpus/articles.jsonl"), records);
        assertThat(SmallJob.run(job).err()).isEmpty();
        return folder.resolve("out").toString();
    }

    @BeforeAll
    static void run() {
        output = runOver(
                "There Russia sent the diplomat Zamir Kabulov.",
                "Again Russia sent Zamir Kabulov to meet the Taliban.",
                "The Caspian Pipeline Consortium carries petroleum through Russia towards western markets.",
                "Some people in Russia describe the Caspian-Pipeline Consortium without further details.");
    }

    private static CommandLine.Result suggest(String... arguments) {
        List<String> all = new ArrayList<>(List.of("gazetteer", "suggest"));
        all.addAll(List.of(arguments));
        return CommandLine.run(all.toArray(new String[0]));
    }

    @Test
    void namesAreShownByTheirScore() {
        CommandLine.Result result = suggest(output);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("""
                  score  articles  mentions  name                         sentences with
                  1.099         2         2  Zamir Kabulov                russia 2, taliban 1
                           Again Russia sent Zamir Kabulov to meet the Taliban.
                  0.693         1         1  Caspian Pipeline Consortium  russia 1
                           The Caspian Pipeline Consortium carries petroleum through Russia towards western markets.
                  0.693         1         1  Caspian-Pipeline Consortium  russia 1
                           Some people in Russia describe the Caspian-Pipeline Consortium without further details.
                """);
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(suggest(output, "--most", "1").out()).endsWith("… and 2 names more (--most)\n");
        assertThat(suggest(output, "--min-articles", "2").out())
                .contains("Zamir Kabulov")
                .doesNotContain("Caspian", "…");
    }

    @Test
    void chosenNamesBecomeAListThatAJobReads() throws java.io.IOException {
        Path list = folder.resolve("people.yaml");

        CommandLine.Result result = suggest(output, "--name", "Zamir Kabulov", "--to", list.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("wrote " + list + ": 1 entity\n");
        assertThat(Files.readString(list))
                .isEqualTo("# Names that were found beside listed entities by the last run of " + output + """
                .
                name: suggested
                entities:
                  # 2 articles, 2 mentions, beside russia in 2 sentences
                  - id: zamir-kabulov
                    name: Zamir Kabulov
                    type: person
                    aliases:
                      name:
                        - Zamir Kabulov
                        # - {alias: Kabulov, needs: {article: [Zamir]}}
                """);
        String taken = Files.readString(list).replace("# - {", "- {");
        Files.writeString(list, taken);
        String both = folder.resolve("list.yaml").toString();
        assertThat(CommandLine.run("gazetteer", "check", both, list.toString()).out())
                .contains("4 entities, 8 aliases");
        String job = folder.resolve("job.yaml").toString();
        String again = folder.resolve("again").toString();
        String lists = "gazetteers=['" + both + "', '" + list + "']";
        assertThat(SmallJob.run(job, "--output", again, "--set", lists).err()).isEmpty();
        assertThat(suggest(again).out()).doesNotContain("Zamir").contains("Caspian");
    }

    @Test
    void namesThatGiveTheSameIdGetNumbers() {
        assertThat(suggest(output, "--all", "--type", "organisation").out())
                .contains("  - id: caspian-pipeline-consortium\n", "  - id: caspian-pipeline-consortium-2\n");
    }

    @Test
    void whatIsNotThereIsSaid() {
        CommandLine.Result unknown = suggest(output, "--name", "Zamir Kabulow");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("comention: --name: the last run of '" + output + "' has found no name 'Zamir Kabulow';"
                        + " did you mean 'Zamir Kabulov'?\n");
        assertThat(suggest(output, "--to", "x.yaml").err())
                .isEqualTo("comention: --to: nothing is chosen for the list; give --name or --all\n");
        assertThat(suggest(output, "--name", "Zamir Kabulov", "--type", "human").err())
                .startsWith("comention: --type: expected some of country,");
    }
}
