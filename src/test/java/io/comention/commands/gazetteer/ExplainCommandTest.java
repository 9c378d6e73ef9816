package io.comention.commands.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import io.comention.testing.CommandLine;
import io.comention.testing.Corpora;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void everySpanHasItsOutcomeAndRule() {
        CommandLine.Result result = CommandLine.run(
                "gazetteer",
                "explain",
                "--gazetteer",
                SmallList.in(folder),
                "--text",
                "JERSEY (Reuters) - Michael Jordan told us of New\nJersey. Jordan waits. Jordan waits.");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).isEqualTo("""
                0-6 'JERSEY'
                  found jersey (name 'Jersey'), not counted: in the dateline
                27-33 'Jordan'
                  not jordan (name 'Jordan'): unless before 'michael'
                39-41 'us'
                  not us (name 'US'): written in other letters (case smart)
                45-55 'New Jersey'
                  nobody: ignore 'New Jersey'
                49-55 'Jersey'
                  not jersey (name 'Jersey'): ignore 'New Jersey' begins before it
                57-63 'Jordan'
                  found jordan (name 'Jordan')
                71-77 'Jordan'
                  found jordan (name 'Jordan'), not counted: the sentence is repeated
                """);
    }

    @Test
    void aMentionThatIsTakenBackForAnotherOnesSakeSaysSo() {
        Path list = Corpora.write(folder.resolve("list.yaml"), """
                entities:
                  - id: jordan
                    name: Jordan
                    type: country
                    aliases: {name: [{alias: Jordan, unless: {everywhere: true, before: [Neil]}}]}
                """);

        assertThat(CommandLine.run(
                                "gazetteer",
                                "explain",
                                "--gazetteer",
                                list.toString(),
                                "--text",
                                "Neil Jordan came. Jordan spoke.")
                        .out())
                .isEqualTo("""
                        5-11 'Jordan'
                          not jordan (name 'Jordan'): unless before 'neil'
                        18-24 'Jordan'
                          found jordan (name 'Jordan'), not counted: elsewhere unless before 'neil'
                        """);
    }

    @Test
    void aFileIsExplained() {
        Path file = Corpora.write(folder.resolve("text.txt"), "\uFEFFJersey");

        assertThat(CommandLine.run(
                                "gazetteer", "explain", "--gazetteer", SmallList.in(folder), "--file", file.toString())
                        .out())
                .isEqualTo("0-6 'Jersey'\n  found jersey (name 'Jersey')\n");
    }

    @Test
    void aTextWithoutAliasesSaysSo() {
        assertThat(CommandLine.run("gazetteer", "explain", "--text", "rain").out())
                .isEqualTo("no alias stands in the text\n");
    }

    @Test
    void oneInputIsAskedFor() {
        CommandLine.Result result = CommandLine.run("gazetteer", "explain");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("comention: Error: Missing required argument")
                .hasLineCount(1);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        CommandLine.Result result = CommandLine.run(
                "gazetteer", "explain", "--file", folder.resolve("no").toString());

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("comention: " + folder.resolve("no") + ": cannot be read\n");
    }
}
