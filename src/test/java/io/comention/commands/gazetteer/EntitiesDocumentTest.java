package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import io.comention.testing.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What {@code entities.md} says is so: its files are written, its commands run, their output compared. */
@ExtendWith(SparkExtension.class)
class EntitiesDocumentTest {
    private static final Pattern FILE = Pattern.compile("(?ms)^`([^`\n]+)`:\n\n```(?:yaml|json|csv)\n(.*?)^```");

    private static final Pattern COMMAND =
            Pattern.compile("(?ms)^    jobs/comention ([^\n]+)\n(?:\n```text\n(.*?)^```)?");

    private static final Pattern QUERY = Pattern.compile("(?ms)^```sparql\nSELECT ([^{]*?) WHERE");

    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    private static String document() throws IOException {
        return Files.readString(Path.of("src/docs/entities.md"));
    }

    @Test
    void everyCommandPrintsWhatItSays() throws IOException {
        FILE.matcher(document())
                .results()
                .forEach(file -> Corpora.write(folder.resolve(file.group(1)), placed(file.group(2))));
        List<String> commands = new ArrayList<>();
        for (Matcher command = COMMAND.matcher(document()); command.find(); ) {
            commands.add(command.group(1).split(" ", -1)[1]);
            CommandLine.Result result = CommandLine.run(arguments(command.group(1)));
            if (command.group(2) == null) {
                assertThat(result.exitCode()).as(command.group(1)).isZero();
            } else {
                assertThat((result.out() + result.err()).replace(folder + "/", ""))
                        .as(command.group(1))
                        .isEqualTo(command.group(2));
            }
        }
        assertThat(commands)
                .contains("check", "explain", "evaluate", "import", "export", "suggest", "train")
                .hasSize((int) document()
                        .lines()
                        .filter(line -> line.contains("    jobs/comention"))
                        .count());
    }

    /** A file's content; the paths of a job are those of the folder. */
    private String placed(String content) {
        return content.replaceAll("(?m)(^corpus: .*path: |^output: )", "$1" + folder + "/");
    }

    /** The words of a command; files are those of the folder. */
    private String[] arguments(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : inFolder(word.group(2)))
                .toArray(String[]::new);
    }

    private String inFolder(String word) {
        return Arrays.stream(word.split(",", -1))
                .map(part -> part.matches("\\w+\\.(yaml|jsonl|csv|bin)|out/\\w+")
                        ? folder.resolve(part).toString()
                        : part)
                .collect(Collectors.joining(","));
    }

    @Test
    void everyBlockIsAFileAnOutputOrTheQuery() throws IOException {
        long blocks = document().lines().filter(line -> line.startsWith("```")).count() / 2;
        long files = FILE.matcher(document()).results().count();
        long outputs = COMMAND.matcher(document())
                .results()
                .filter(command -> command.group(2) != null)
                .count();
        assertThat(files + outputs + 1).isEqualTo(blocks);
    }

    @Test
    void theQuerysColumnsAreRead() throws IOException {
        Matcher query = QUERY.matcher(document());
        assertThat(query.find()).isTrue();
        String header = query.group(1).replace("?", "").replace(' ', ',');
        List<String> skipped = new ArrayList<>();

        CsvLists.read("q.csv", header + "\nhttp://www.wikidata.org/entity/Q7184,NATO,OTAN\n", "organisation", skipped);

        assertThat(skipped).isEmpty();
        assertThat(document()).contains("```csv\n" + header + "\n");
    }
}
